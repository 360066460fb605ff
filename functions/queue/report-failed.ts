import type { StorageQueueHandler } from '@azure/functions';
import type { Ports } from '../ports';
import { noteFailed } from '../store/report-runs';
import { parseReportJob } from './report-job';

/** Takes what could not be written after all tries, and says so, and why, where people look. */
export function reportFailed(ports: Ports): StorageQueueHandler {
  return async (message, context) => {
    const job = parseReportJob(message);
    if (!job) {
      context.error(
        `A report message could not be read and was dropped: ${JSON.stringify(message)}`,
      );
      return;
    }
    const { organisation, ledger, report, period } = job;
    const database = (await ports.database()).of(organisation);
    const cause = await noteFailed(database, job, ports.now());
    context.error(
      `Report ${report} of ledger ${ledger} (${organisation}) for ${period} was given up after several tries: ${cause?.en ?? 'no cause is known.'} It is asked for again in a day, or by POST /api/ledgers/${ledger}/reports/${report}.`,
    );
  };
}
