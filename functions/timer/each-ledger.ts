import type { TimerHandler } from '@azure/functions';
import type { Instant } from '../../core/date/time';
import { everyLedger } from '../ledger/every-ledger';
import type { Ledger } from '../ledger/ledger';
import type { Ports } from '../ports';
import { logLine } from '../request/log-line';
import type { TenantDatabase } from '../store/database';
import { noteFailure } from '../tracing/trace-work';

/** What a schedule does for one ledger. */
export type LedgerWork = (
  ledger: Ledger,
  database: TenantDatabase,
  ports: Ports,
  now: Instant,
) => Promise<void>;

/**
 * Does the work of a schedule for the ledgers of all organisations; one that fails does not keep the
 * others waiting.
 *
 * @param failure names in the log what was not done.
 */
export function eachLedger(ports: Ports, failure: string, work: LedgerWork): TimerHandler {
  return async (_timer, context) => {
    const now = ports.now();
    for await (const { ledger, database } of everyLedger(await ports.database())) {
      try {
        await work(ledger, database, ports, now);
      } catch (error) {
        noteFailure(error);
        context.error(logLine(failure, { ledger: ledger.id }, error));
      }
    }
  };
}
