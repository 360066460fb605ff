import type { ComplaintRecord } from '../../core/record/record';
import { isBlank } from '../../core/record/raw-shape';
import { parseDateTime } from '../../core/record/parse-date-time';
import { readStoredRecords } from '../store/read-stored-records';
import type { FoundLedger } from './find-ledger';
import type { BatchItem } from './review-batch';

/**
 * Puts the caller's name to each approval that is new and says nobody's: whoever records an approval
 * without a name has given it, so that rules on two persons and on recusal see him.
 *
 * @param name of the caller, by the token.
 */
export async function signApprovals(
  items: readonly BatchItem[],
  found: FoundLedger,
  name: string,
): Promise<readonly BatchItem[]> {
  const unsigned = items.filter(({ approvals = [] }) => approvals.some(saysNobody));
  if (unsigned.length === 0 || name === '') return items;
  const ids = unsigned.map(({ id }) => id);
  const stored = await readStoredRecords(found.database, found.key, ids);
  return items.map((item) => {
    const { approvals } = item;
    if (approvals === undefined) return item;
    const isKnown = knownIn(stored.get(item.id)?.content, found);
    return {
      ...item,
      approvals: approvals.map((approval) =>
        saysNobody(approval) && !isKnown(approval) ? { ...approval, person: name } : approval,
      ),
    };
  });
}

type RawApproval = Readonly<Record<string, unknown>>;

const saysNobody = ({ person }: RawApproval): boolean => isBlank(person);

/** Whether an approval stood there before, nobody's as it is now. */
function knownIn(record: ComplaintRecord | undefined, { zone }: FoundLedger) {
  const nameless = (record?.approvals ?? []).filter(({ person }) => person === undefined);
  return ({ event, role, at }: RawApproval): boolean => {
    const time = parseDateTime(at, { zone });
    return nameless.some(
      (known) =>
        known.event === event &&
        known.role === role &&
        time.ok &&
        known.at.instant === time.time.instant,
    );
  };
}
