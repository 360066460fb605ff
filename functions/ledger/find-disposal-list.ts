import { formatDay } from '../../core/date/civil-date';
import type { Instant } from '../../core/date/time';
import { pathId } from '../request/path-id';
import { notFound, type Problem } from '../request/problem';
import type { Incoming } from '../request/route';
import { readDisposalLists } from '../store/read-disposal-lists';
import type { DisposalList } from './disposal-lists';
import type { FoundLedger } from './find-ledger';

/** The disposal list that `{key}` names, as it stands at an instant. */
export async function findDisposalList(
  { http }: Incoming,
  { database, key, zone }: FoundLedger,
  at: Instant,
): Promise<DisposalList | Problem> {
  const wanted = pathId(http, 'key');
  const lists = await readDisposalLists(database, key, formatDay(zone.toDay(at)));
  return (
    lists.find(({ number }) => String(number) === wanted) ??
    notFound({ zh: '处置清单', en: 'disposal list' }, wanted)
  );
}
