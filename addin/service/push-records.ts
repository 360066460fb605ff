import type { RawRecord } from '../../core/record/record';
import type { Language } from '../../core/text';
import type { Caller } from './call-service';
import type { Answer } from './service';

/** Records in one request; the service takes 20 MB. */
const RECORDS_PER_REQUEST = 2_000;

/**
 * Sends records in batches. A record the service knows in another version is sent once more on top
 * of that version: the sheet is the home of the records.
 *
 * @returns how many records the service answered as kept.
 */
export async function pushRecords(
  url: string,
  records: readonly RawRecord[],
  language: Language,
  call: Caller,
): Promise<Answer<number>> {
  const changes = records.flatMap((record) => changeOf(record));
  let kept = 0;
  for (let start = 0; start < changes.length; start += RECORDS_PER_REQUEST) {
    const batch = changes.slice(start, start + RECORDS_PER_REQUEST);
    const first = await sendBatch(url, batch, language, call);
    if (!first.ok) return first;
    const again = batch.flatMap((change, index) => {
      const baseVersion = first.value[index]?.currentVersion;
      return baseVersion === undefined ? [] : [{ ...change, baseVersion }];
    });
    const second = again.length > 0 ? await sendBatch(url, again, language, call) : undefined;
    if (second && !second.ok) return second;
    kept += [...first.value, ...(second?.value ?? [])].filter(({ applied }) => applied).length;
  }
  return { ok: true, value: kept };
}

interface Change {
  readonly id: string;
  readonly baseVersion: number;
}

/** A row without an id goes by its number; a row with neither cannot be told apart and stays. */
function changeOf(record: RawRecord): readonly Change[] {
  const id = record.id ?? record.number;
  return typeof id === 'string' && id !== '' ? [{ ...record, id, baseVersion: 0 }] : [];
}

interface ItemAnswer {
  readonly applied: boolean;
  /** Version the service has, when it refused the change for being made from another. */
  readonly currentVersion?: number;
}

async function sendBatch(
  url: string,
  records: readonly Change[],
  language: Language,
  call: Caller,
): Promise<Answer<readonly ItemAnswer[]>> {
  const answer = await call({
    url,
    method: 'POST',
    language,
    body: { records },
    headers: { 'Idempotency-Key': crypto.randomUUID() },
    timeout: 120_000,
  });
  if (!answer.ok) return answer;
  const body: unknown = await answer.value.json().catch(() => undefined);
  const results = memberOf(body, 'results');
  return Array.isArray(results)
    ? { ok: true, value: results.map(itemAnswer) }
    : { ok: false, trouble: { kind: 'unreadable' } };
}

function itemAnswer(item: unknown): ItemAnswer {
  const current = memberOf(memberOf(item, 'current'), 'version');
  const status = memberOf(item, 'status');
  return {
    applied: status === 'applied',
    ...(status === 'conflict' && typeof current === 'number' ? { currentVersion: current } : {}),
  };
}

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
