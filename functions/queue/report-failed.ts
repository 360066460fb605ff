import type { StorageQueueHandler } from '@azure/functions';
import type { Ports } from '../ports';
import { logLine } from '../request/log-line';
import { noteFailed } from '../store/report-runs';
import { noteLedger, noteOrganisation } from '../tracing/note-whose';
import { parseReportJob } from './report-job';

/** Takes what could not be written after all tries, and says so, and why, where people look. */
export function reportFailed(ports: Ports): StorageQueueHandler {
  return async (message, context) => {
    const job = parseReportJob(message);
    if (!job) {
      context.error(logLine('report-message-dropped', {}));
      return;
    }
    const { organisation, ledger, report, period } = job;
    noteOrganisation(organisation);
    noteLedger(ledger);
    const database = (await ports.database()).of(organisation);
    const cause = await noteFailed(database, job, ports.now());
    // It is asked for again in a day, or by whoever needs it.
    const facts = {
      organisation,
      ledger,
      report,
      period,
      cause: cause?.en ?? 'no cause is known.',
    };
    context.error(logLine('report-given-up', facts));
  };
}
