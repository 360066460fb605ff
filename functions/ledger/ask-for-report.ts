import type { Queues } from '../ports';
import { reportQueue } from '../queue/queue-names';
import type { TenantQueryable } from '../store/database';
import { claimReport, takeBackClaim, type ReportClaim, type ReportKey } from '../store/report-runs';

/**
 * Sends the message for a report unless somebody else has done so; when the queue does not take it,
 * whoever asks next sends it.
 */
export async function askForReport(
  key: ReportKey,
  claim: ReportClaim,
  { database, queues }: { readonly database: TenantQueryable; readonly queues: Queues },
): Promise<void> {
  const job = await claimReport(database, key, claim);
  if (!job) return;
  try {
    await queues.send(reportQueue, job);
  } catch (error) {
    await takeBackClaim(database, job);
    throw error;
  }
}
