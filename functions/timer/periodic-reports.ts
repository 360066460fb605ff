import type { TimerHandler } from '@azure/functions';
import type { Instant } from '../../core/date/time';
import { reportTurns } from '../../core/summary/report-turns';
import { askForReport } from '../ledger/ask-for-report';
import type { Ledger } from '../ledger/ledger';
import { openLedger } from '../ledger/open-ledger';
import { reportsOf } from '../ledger/reports-of';
import type { Ports } from '../ports';
import type { TenantDatabase } from '../store/database';
import { readReportRuns, type ReportRun } from '../store/report-runs';
import { eachLedger } from './each-ledger';

/**
 * Asks for the reports whose turn has come in their ledger's zone, also those whose turn came while
 * nobody looked; each is asked for once.
 */
export const periodicReports = (ports: Ports): TimerHandler =>
  eachLedger(ports, 'reports-not-asked-for', askForReports);

async function askForReports(
  ledger: Ledger,
  database: TenantDatabase,
  ports: Ports,
  now: Instant,
): Promise<void> {
  const { organisation, id, createdAt: began, importedAt } = ledger;
  const setting = await openLedger(ledger, ports.rulebooks);
  const runs = await readReportRuns(database, { organisation, ledger: id });
  for (const report of reportsOf(setting.rulebook)) {
    const { key } = report;
    for (const { period, since } of reportTurns(report, setting, { began, now })) {
      // What was reported where the ledger came from is not reported again.
      if (importedAt !== null && since < importedAt) continue;
      const run = runs.find((known) => known.report === key && known.period === period);
      if (run && isWritten(run, since, now)) continue;
      await askForReport(
        { organisation, ledger: id, report: key, period },
        { since, now, by: null },
        { database, queues: ports.queues },
      );
    }
  }
}

/** What is later than the present was written by a clock that had run ahead, and does not count. */
const isWritten = ({ files }: ReportRun, since: Instant, now: Instant): boolean =>
  files.some(({ asOf }) => asOf >= since && asOf <= now + CLOCK_DIFFERENCE);

/** Seconds by which the clocks of two instances may differ. */
const CLOCK_DIFFERENCE = 3600;
