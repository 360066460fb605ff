import { pathId } from '../request/path-id';
import { notFound, type Problem } from '../request/problem';
import type { Incoming } from '../request/route';
import { readHistory } from '../store/read-history';
import type { FoundLedger } from './find-ledger';
import type { NumberedChange } from './history-entry';

/** The history of the record a request names, oldest first; a problem when the caller may not see it. */
export async function findHistory(
  { http }: Pick<Incoming, 'http'>,
  { database, key, scope }: FoundLedger,
): Promise<readonly NumberedChange[] | Problem> {
  const id = pathId(http, 'rid');
  const history = await readHistory(database, key, id);
  const latest = history.at(-1)?.after;
  const isOut = latest !== null && latest !== undefined && !scope.sees(latest);
  return history.length === 0 || isOut ? notFound({ zh: '记录', en: 'record' }, id) : history;
}
