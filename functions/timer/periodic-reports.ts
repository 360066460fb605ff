import type { TimerHandler } from '@azure/functions';
import type { Instant } from '../../core/date/time';
import { reportTurns } from '../../core/summary/report-turns';
import { askForCaseReports } from '../ledger/ask-for-case-reports';
import { askForReport } from '../ledger/ask-for-report';
import type { Ledger } from '../ledger/ledger';
import { openLedger } from '../ledger/open-ledger';
import { reportsOf } from '../ledger/reports-of';
import type { Ports } from '../ports';
import type { TenantDatabase } from '../store/database';
import { readSeals } from '../store/read-seals';
import { readReportRuns, type ReportRun } from '../store/report-runs';
import { eachLedger } from './each-ledger';

/**
 * Asks for the reports whose turn has come in their ledger's zone, and for those of cases that are
 * owed and were not asked for, also when their turn came while nobody looked; each is asked for once.
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
  const key = { organisation, ledger: id };
  const seals = await readSeals(database, key);
  await askForCaseReports(
    { key, rulebook: setting.rulebook, seals, now, unsent: false, most: MOST_CASES },
    { database, queues: ports.queues },
  );
  const runs = await readReportRuns(database, key);
  for (const report of reportsOf(setting.rulebook)) {
    for (const { period, since } of reportTurns(report, setting, { began, now })) {
      // What was reported where the ledger came from is not reported again.
      if (importedAt !== null && since < importedAt) continue;
      const run = runs.find((known) => known.report === report.key && known.period === period);
      if (run && isWritten(run, since, now)) continue;
      await askForReport(
        { ...key, report: report.key, period },
        { since, now, by: null },
        { database, queues: ports.queues },
      );
    }
  }
}

/** Of a ledger at a time; those owed longest come first, and the rest an hour later. */
const MOST_CASES = 5_000;

/** What is later than the present was written by a clock that had run ahead, and does not count. */
const isWritten = ({ files }: ReportRun, since: Instant, now: Instant): boolean =>
  files.some(({ asOf }) => asOf >= since && asOf <= now + CLOCK_DIFFERENCE);

/** Seconds by which the clocks of two instances may differ. */
const CLOCK_DIFFERENCE = 3600;
