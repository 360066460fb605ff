import type { Zone } from '../date/time';
import { conditionContext } from '../record/condition-context';
import type { ComplaintRecord } from '../record/record';
import type { Repeats, Rulebook } from '../rulebook/rulebook';
import { lookBackStart } from './look-back';
import { problemKey } from './problem-key';

/**
 * How often the problem of a record came within the window that ends with its receipt, the record
 * itself among them; 0 when the record does not say what its problem is or does not count itself.
 *
 * @param others the other records of the ledger, in any order.
 * @example a third D-level suggestion of one kind within one month counts 3
 */
export function repeatCount(
  record: ComplaintRecord,
  others: readonly ComplaintRecord[],
  repeats: Repeats,
  rulebook: Rulebook,
  zone: Zone,
): number {
  const names = repeats.same ?? rulebook.sameProblem;
  const problem = problemKey(record, names);
  const now = record.events['received']?.instant;
  if (problem === undefined || now === undefined || !counts(record)) return 0;
  const from = repeats.within && lookBackStart(now, repeats.within, zone);
  const earlier = others.filter((other) => {
    const at = other.events['received']?.instant;
    if (at === undefined || at > now || (from !== undefined && at < from)) return false;
    return problemKey(other, names) === problem && counts(other);
  });
  return earlier.length + 1;

  function counts(candidate: ComplaintRecord): boolean {
    if (repeats.counting === undefined) return true;
    return repeats.counting.test(conditionContext(candidate, rulebook, zone));
  }
}
