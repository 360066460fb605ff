import type { TimerHandler } from '@azure/functions';
import type { Instant } from '../../core/date/time';
import { zoneOf } from '../../core/date/zone';
import { lastPeriod } from '../../core/summary/last-period';
import type { Ledger } from '../ledger/ledger';
import { reportsOf } from '../ledger/reports-of';
import type { Ports } from '../ports';
import type { Database } from '../store/database';
import { readEveryLedger } from '../store/read-ledgers';
import { claimReport, type ReportJob } from '../store/report-runs';

/** Where the reports to write wait, one message a ledger, report and period. */
export const reportQueue = 'report-jobs';

/** Asks for the reports whose period has ended in their ledger's zone; each is asked for once. */
export function periodicReports(ports: Ports): TimerHandler {
  return async () => {
    const database = await ports.database();
    const now = ports.now();
    for (const ledger of await readEveryLedger(database)) {
      await askForReports(ledger, database, ports, now);
    }
  };
}

async function askForReports(
  ledger: Ledger,
  database: Database,
  ports: Ports,
  now: Instant,
): Promise<void> {
  const definition = ledger.ownRulebook ?? (await ports.rulebooks.read(ledger.rulebook));
  const today = zoneOf(ledger.timeZone).toDay(now);
  for (const { key, period } of reportsOf(definition ?? { reports: [] })) {
    if (period === 'per-case' || period === 'on-demand') continue;
    const job: ReportJob = {
      organisation: ledger.organisation,
      ledger: ledger.id,
      report: key,
      period: lastPeriod(period, today),
    };
    if (await claimReport(database, job, now)) await ports.queues.send(reportQueue, job);
  }
}
