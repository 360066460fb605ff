import type { Queues } from '../ports';
import type { TenantQueryable } from '../store/database';
import { claimReport, type ReportClaim, type ReportKey } from '../store/report-runs';

/** Where the reports to write wait, one message a ledger, report, period and version. */
export const reportQueue = 'report-jobs';

/** Sends the message for a report unless somebody else has done so. */
export async function askForReport(
  key: ReportKey,
  claim: ReportClaim,
  { database, queues }: { readonly database: TenantQueryable; readonly queues: Queues },
): Promise<void> {
  const job = await claimReport(database, key, claim);
  if (job) await queues.send(reportQueue, job);
}
