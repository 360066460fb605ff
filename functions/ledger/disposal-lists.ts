import type { Instant } from '../../core/date/time';
import { activeHolds, heldFact, type Hold } from './active-holds';
import type { CustodyEntry, DisposalItem, DisposalProof, HeldFact } from './custody-entry';

type Ended = Extract<CustodyEntry, { readonly kind: 'cleared' | 'disposed' }>;

/** An item of a disposal list and what became of it. */
export interface ListedItem extends DisposalItem {
  readonly held?: HeldFact;
  /** Its content is gone, and workbooks about it may still be there. */
  readonly cleared?: { readonly at: Instant; readonly by: string };
  readonly disposed?: DisposalProof & { readonly at: Instant; readonly by: string };
}

/** A disposal list (到期处置清单) as it stands. */
export interface DisposalList {
  readonly number: number;
  readonly at: Instant;
  readonly by: string;
  readonly items: readonly ListedItem[];
  readonly approvals: readonly { readonly by: string; readonly at: Instant }[];
  /** People who have to approve: as many as the item that needs most. */
  readonly persons: number;
}

/** The disposal lists of a ledger's custody log, oldest first. */
export function disposalLists(
  entries: readonly CustodyEntry[],
  today: string,
): readonly DisposalList[] {
  const holds = activeHolds(entries, today);
  const acts = actsOn(entries);
  return entries.flatMap((entry) => {
    if (entry.kind !== 'listed') return [];
    const { number, at, by } = entry;
    return {
      ...{ number, at, by },
      items: entry.detail.items.map((item) =>
        asListed(item, holds.get(item.record), acts.get(item.record)),
      ),
      approvals: approvalsOf(number, entries),
      persons: Math.max(1, ...entry.detail.items.map(({ persons }) => persons)),
    };
  });
}

/** What was done with each record: its disposal, or how far that has come. */
const actsOn = (entries: readonly CustodyEntry[]): ReadonlyMap<string, Ended> =>
  new Map(
    entries.flatMap((entry) =>
      entry.kind === 'cleared' || entry.kind === 'disposed' ? [[entry.record, entry]] : [],
    ),
  );

/** Each person once. */
function approvalsOf(list: number, entries: readonly CustodyEntry[]): DisposalList['approvals'] {
  const approvals = entries.flatMap((entry) =>
    entry.kind === 'approved' && entry.detail.list === list ? [{ by: entry.by, at: entry.at }] : [],
  );
  return approvals.filter(
    ({ by }, index) => approvals.findIndex((other) => other.by === by) === index,
  );
}

function asListed(
  item: DisposalItem,
  hold: Hold | undefined,
  ended: Ended | undefined,
): ListedItem {
  if (!ended) return { ...item, ...(hold && { held: heldFact(hold) }) };
  const { at, by } = ended;
  if (ended.kind === 'cleared') return { ...item, cleared: { at, by } };
  return { ...item, disposed: { ...ended.detail, at, by } };
}

/** Whether as many people as needed have approved a list. */
export const isApproved = ({ approvals, persons }: DisposalList): boolean =>
  approvals.length >= persons;
