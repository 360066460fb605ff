import { compareGroups } from './compare-group-values';
import type { GroupValue } from './summary-columns';
import type { SummaryPart } from './summary-part';
import type { GroupedValues } from './tallies/tally';

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
      const key = JSON.stringify(values.map(({ value }) => value));
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
    samples: mapValues(first.samples, (key) => joinValues(parts, merged, key)),
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

function joinValues(
  parts: readonly SummaryPart[],
  groups: readonly MergedGroup[],
  key: string,
): GroupedValues {
  const pieces = groups.map(({ slots }) =>
    slots.map((slot, index) => valuesAt(parts[index]?.samples[key], slot)),
  );
  const starts = new Int32Array(groups.length + 1);
  pieces.forEach((piece, slot) => {
    starts[slot + 1] = piece.reduce((sum, { length }) => sum + length, starts[slot] ?? 0);
  });
  const values = new Int32Array(starts[groups.length] ?? 0);
  let place = 0;
  for (const [slot, piecesOfGroup] of pieces.entries()) {
    for (const piece of piecesOfGroup) {
      values.set(piece, place);
      place += piece.length;
    }
    values.subarray(starts[slot], place).sort();
  }
  return { starts, values };
}

function valuesAt(grouped: GroupedValues | undefined, slot: number): Int32Array {
  if (grouped === undefined || slot < 0) return new Int32Array(0);
  return grouped.values.subarray(grouped.starts[slot], grouped.starts[slot + 1]);
}
