import type { Language } from '../../core/text';
import type { SyncService } from '../sync/sync-service';
import type { Caller, ServiceCall } from './call-service';
import { parseChanges, parseSaved, parseVersion } from './parse-sync';
import type { Answer } from './answer';
import { readAs } from './read-as';

/** A batch may take long on a slow line. */
const PATIENCE = 120_000;

/**
 * What the sync asks of the functions, over HTTP.
 *
 * @param address answers the address of the ledger.
 * @param send sends one request, signed where the service asks for that.
 */
export function syncCalls(
  address: () => Promise<string>,
  language: () => Language,
  send: Caller,
): SyncService {
  const call = async <Value>(
    path: string,
    parse: (body: unknown) => Value | undefined,
    more: Partial<ServiceCall> = {},
  ): Promise<Answer<Value>> => {
    const url = `${await address()}${path}`;
    const answer = await send({ url, method: 'GET', language: language(), ...more });
    return answer.ok ? readAs(answer.value, parse) : answer;
  };
  return {
    changes: (since) => call(`/changes?since=${encodeURIComponent(since)}`, parseChanges),
    async version(id, version) {
      const query = version === undefined ? '' : `?version=${version}`;
      const found = await call(`/records/${encodeURIComponent(id)}${query}`, parseVersion);
      const isGone = !found.ok && found.trouble.kind === 'refused' && found.trouble.status === 404;
      return isGone ? { ok: true, value: undefined } : found;
    },
    save: ({ key, body }) =>
      call('/records', parseSaved, {
        method: 'POST',
        body: JSON.parse(body) as unknown,
        headers: { 'Idempotency-Key': key },
        timeout: PATIENCE,
      }),
  };
}
