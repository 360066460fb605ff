import { compareGroups } from './compare-group-values';
import { nameOfGroup } from './group-name';
import { joinValues, valuesAt } from './join-values';
import type { GroupValue } from './summary-columns';
import type { SummaryPart } from './summary-part';

/**
 * Puts parts together that were made with the same period, keys and measures from records that do
 * not overlap; the result does not depend on their order.
 */
export function mergeParts(first: SummaryPart, ...others: readonly SummaryPart[]): SummaryPart {
  const parts = [first, ...others];
  const groups = new Map<string, MergedGroup>();
  parts.forEach((part, index) => {
    for (const slot of part.slots) {
      const values = part.valuesOf(slot);
      const key = nameOfGroup(values);
      const known = groups.get(key) ?? { values, slots: parts.map(() => -1) };
      const slots = known.slots.map((other, at) => (at === index ? slot : other));
      groups.set(key, { ...known, slots });
    }
  });
  const merged = [...groups.values()].sort((left, right) =>
    compareGroups(left.values, right.values),
  );
  return {
    ...first,
    size: merged.length,
    slots: merged.map((_, slot) => slot),
    valuesOf: (slot) => merged[slot]?.values ?? [],
    tallies: mapValues(first.tallies, (key) => addCounts(parts, merged, key)),
    sums: mapValues(first.sums, (key) => addSums(parts, merged, key)),
    samples: mapValues(first.samples, (key) =>
      joinValues(
        merged.map(({ slots }) =>
          slots.map((slot, index) => valuesAt(parts[index]?.samples[key], slot)),
        ),
      ),
    ),
  };
}

interface MergedGroup {
  readonly values: readonly GroupValue[];
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

function addSums(
  parts: readonly SummaryPart[],
  groups: readonly MergedGroup[],
  key: string,
): Float64Array {
  return Float64Array.from(groups, ({ slots }) =>
    slots.reduce((sum, slot, index) => sum + (parts[index]?.sums[key]?.[slot] ?? 0), 0),
  );
}
