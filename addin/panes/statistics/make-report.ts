import type { OpenStatus } from '../../ledger/ledger-session';
import type { Surroundings } from '../../app/surroundings';
import type { Answer } from '../../service/answer';
import { shareLedger } from '../sync/share-ledger';

const asError = (problem: unknown): Error =>
  problem instanceof Error ? problem : new Error(String(problem));

/**
 * Makes the monthly report: the ledger is shared the first time, its changed rows are sent, and the
 * workbook of the month is fetched.
 *
 * @param month e.g. `2026-10`.
 */
export async function makeReport(
  status: OpenStatus,
  month: string,
  surroundings: Pick<Surroundings, 'service' | 'session' | 'sync' | 'now'>,
): Promise<Answer<Blob>> {
  const { service, sync } = surroundings;
  const known = await shareLedger(status, surroundings);
  if (!known.ok) return known;
  const { outcome, problem } = await sync.now({
    ledger: status.ledger,
    stored: status.stored,
    service: service.ledger(known.value),
    settings: service.settings(known.value),
  });
  if (problem !== undefined) return Promise.reject(asError(problem));
  if (outcome?.trouble) return { ok: false, trouble: outcome.trouble };
  return service.report(known.value, 'monthly', month);
}
