import type { Instant } from '../../core/date/time';
import { activeHolds, heldFact, type Hold } from './active-holds';
import type { CustodyEntry, DisposalItem, DisposalProof, HeldFact } from './custody-entry';

type Ended = Extract<CustodyEntry, { readonly kind: 'cleared' | 'disposed' }>;

/** Who removed a record by hand, when and why. */
export interface Removed {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string | null;
}

/** An item of a disposal list and what became of it. */
export interface ListedItem extends DisposalItem {
  readonly held?: HeldFact;
  /** It was removed by hand after it was listed, and so is not disposed of. */
  readonly removed?: Removed;
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
  /** People who have to approve: as many as the item needs that needs most of those not removed by hand. */
  readonly persons: number;
}

/**
 * The disposal lists of a ledger's custody log, oldest first.
 *
 * @param removed what was removed of the records they name, by whatever way.
 */
export function disposalLists(
  entries: readonly CustodyEntry[],
  removed: ReadonlyMap<string, Removed>,
  today: string,
): readonly DisposalList[] {
  const holds = activeHolds(entries, today);
  const acts = actsOn(entries);
  return entries.flatMap((entry) => {
    if (entry.kind !== 'listed') return [];
    const { number, at, by } = entry;
    const items = entry.detail.items.map((item) => ({
      ...item,
      ...becameOf(item.record, { acts, removed, holds }),
    }));
    const owed = items.filter((item) => !item.removed);
    return {
      ...{ number, at, by, items },
      approvals: approvalsOf(number, entries),
      persons: Math.max(1, ...owed.map(({ persons }) => persons)),
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

interface Fates {
  readonly acts: ReadonlyMap<string, Ended>;
  readonly removed: ReadonlyMap<string, Removed>;
  readonly holds: ReadonlyMap<string, Hold>;
}

type Fate = Pick<ListedItem, 'held' | 'removed' | 'cleared' | 'disposed'>;

/** What became of a record on a list. */
function becameOf(record: string, { acts, removed, holds }: Fates): Fate {
  const ended = acts.get(record);
  if (ended) {
    const { at, by } = ended;
    return ended.kind === 'cleared'
      ? { cleared: { at, by } }
      : { disposed: { ...ended.detail, at, by } };
  }
  const gone = removed.get(record);
  if (gone) return { removed: gone };
  const hold = holds.get(record);
  return hold ? { held: heldFact(hold) } : {};
}

/** Whether as many people as needed have approved a list. */
export const isApproved = ({ approvals, persons }: DisposalList): boolean =>
  approvals.length >= persons;
