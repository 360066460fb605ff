import { compareGroups } from './compare-group-values';
import { NO_VALUES, type PartRow, type SummaryPart } from './summary-part';
import type { SampleValues } from './tallies/tally';

/**
 * Puts parts together that were made with the same period, keys and measures from records that do
 * not overlap; the result does not depend on their order.
 */
export function mergeParts(first: SummaryPart, ...others: readonly SummaryPart[]): SummaryPart {
  const parts = [first, ...others];
  const groups = new Map<string, MergedGroup>();
  parts.forEach((part, index) => {
    for (const row of part.rows) {
      const key = JSON.stringify(row.group.map(({ value }) => value));
      const known = groups.get(key) ?? { group: row.group, slots: parts.map(() => -1) };
      groups.set(key, {
        ...known,
        slots: known.slots.map((slot, at) => (at === index ? row.slot : slot)),
      });
    }
  });
  const merged = [...groups.values()].sort((left, right) => compareGroups(left.group, right.group));
  return {
    ...first,
    size: merged.length,
    rows: merged.map(({ group }, slot): PartRow => ({ group, slot })),
    tallies: mapValues(first.tallies, (key) => addCounts(parts, merged, key)),
    samples: mapValues(first.samples, (key) => joinValues(parts, merged, key)),
  };
}

interface MergedGroup {
  readonly group: PartRow['group'];
  /** Its slot in each part; −1 where the part has no such group. */
  readonly slots: readonly number[];
}

function mapValues<Value>(
  record: Readonly<Record<string, Value>>,
  make: (key: string) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.keys(record).map((key) => [key, make(key)]));
}

function addCounts(
  parts: readonly SummaryPart[],
  groups: readonly MergedGroup[],
  key: string,
): Int32Array {
  return Int32Array.from(groups, ({ slots }) =>
    slots.reduce((sum, slot, index) => sum + (parts[index]?.tallies[key]?.[slot] ?? 0), 0),
  );
}

function joinValues(
  parts: readonly SummaryPart[],
  groups: readonly MergedGroup[],
  key: string,
): SampleValues {
  const { values, groups: groupOf } = parts
    .map((part, index) => renumber(part, groups, index, key))
    .reduce((one, other) => mergeAscending(one, other));
  return { values, records: Int32Array.from(values, (_, index) => index), groupOf };
}

/** Values in ascending order and the group of each. */
interface GroupedValues {
  readonly values: Int32Array;
  readonly groups: Int32Array;
}

/** The values of a part that are in any group, with the slots its groups have in the whole. */
function renumber(
  { size, samples }: SummaryPart,
  merged: readonly MergedGroup[],
  part: number,
  key: string,
): GroupedValues {
  const slotOf = new Int32Array(size);
  merged.forEach(({ slots }, slot) => {
    const own = slots[part] ?? -1;
    if (own >= 0) slotOf[own] = slot;
  });
  const { values, records, groupOf } = samples[key] ?? NO_VALUES;
  const groups = Int32Array.from(records, (record) => slotOf[groupOf[record] ?? size] ?? -1);
  return {
    values: values.filter((_, index) => groups[index] !== -1),
    groups: groups.filter((group) => group !== -1),
  };
}

function mergeAscending(one: GroupedValues, other: GroupedValues): GroupedValues {
  const length = one.values.length + other.values.length;
  const merged = { values: new Int32Array(length), groups: new Int32Array(length) };
  let [left, right] = [0, 0];
  for (let place = 0; place < length; place += 1) {
    const isLeft = (one.values[left] ?? Infinity) <= (other.values[right] ?? Infinity);
    const from = isLeft ? one : other;
    const index = isLeft ? left : right;
    merged.values[place] = from.values[index] ?? 0;
    merged.groups[place] = from.groups[index] ?? 0;
    if (isLeft) left += 1;
    else right += 1;
  }
  return merged;
}
