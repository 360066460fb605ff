import type { SyncService } from '../sync/sync-service';
import { PATIENCE, type Calls } from './calls-under';
import { parseChanges, parseSaved, parseVersion } from './parse-sync';

/**
 * What the sync asks of the functions.
 *
 * @param calls under the address of the ledger.
 */
export function syncCalls({ ask }: Calls): SyncService {
  return {
    changes: (since) => ask(`/changes?since=${encodeURIComponent(since)}`, parseChanges),
    async version(id, version) {
      const query = version === undefined ? '' : `?version=${version}`;
      const found = await ask(`/records/${encodeURIComponent(id)}${query}`, parseVersion);
      const isGone = !found.ok && found.trouble.kind === 'refused' && found.trouble.status === 404;
      return isGone ? { ok: true, value: undefined } : found;
    },
    save: ({ key, body }) =>
      ask('/records', parseSaved, {
        method: 'POST',
        body: JSON.parse(body) as unknown,
        headers: { 'Idempotency-Key': key },
        timeout: PATIENCE,
      }),
  };
}
