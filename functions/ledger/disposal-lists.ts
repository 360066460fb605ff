import type { Instant } from '../../core/date/time';
import { activeHolds, heldFact, type Hold } from './active-holds';
import type { CustodyEntry, DisposalItem, DisposalProof, HeldFact } from './custody-entry';

type Disposed = Extract<CustodyEntry, { readonly kind: 'disposed' }>;

/** An item of a disposal list and what became of it. */
export interface ListedItem extends DisposalItem {
  readonly held?: HeldFact;
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
  const disposed = new Map(
    entries.filter((entry) => entry.kind === 'disposed').map((entry) => [entry.record, entry]),
  );
  return entries.flatMap((entry) => {
    if (entry.kind !== 'listed') return [];
    const { number, at, by } = entry;
    return {
      ...{ number, at, by },
      items: entry.detail.items.map((item) =>
        asListed(item, holds.get(item.record), disposed.get(item.record)),
      ),
      approvals: approvalsOf(number, entries),
      persons: Math.max(1, ...entry.detail.items.map(({ persons }) => persons)),
    };
  });
}

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
  proof: Disposed | undefined,
): ListedItem {
  return {
    ...item,
    ...(hold && { held: heldFact(hold) }),
    ...(proof && { disposed: { ...proof.detail, at: proof.at, by: proof.by } }),
  };
}

/** Whether as many people as needed have approved a list. */
export const isApproved = ({ approvals, persons }: DisposalList): boolean =>
  approvals.length >= persons;
