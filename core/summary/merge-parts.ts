import { compareGroups } from './compare-group-values';
import type { PartRow, SummaryPart } from './summary-part';

/**
 * Puts parts together that were made with the same period, keys and measures from records that do
 * not overlap; the result does not depend on their order.
 */
export function mergeParts(first: SummaryPart, ...others: readonly SummaryPart[]): SummaryPart {
  const rows = new Map<string, PartRow>();
  for (const row of [first, ...others].flatMap((part) => part.rows)) {
    const group = JSON.stringify(row.group.map(({ value }) => value));
    const known = rows.get(group);
    rows.set(group, known === undefined ? row : mergeRows(known, row));
  }
  return {
    ...first,
    rows: [...rows.values()].sort((left, right) => compareGroups(left.group, right.group)),
  };
}

function mergeRows(left: PartRow, right: PartRow): PartRow {
  return {
    group: left.group,
    tallies: mergeValues(left.tallies, right.tallies, (one, other) => one + other),
    samples: mergeValues(left.samples, right.samples, joinValues),
  };
}

function mergeValues<Value>(
  left: Readonly<Record<string, Value>>,
  right: Readonly<Record<string, Value>>,
  merge: (one: Value, other: Value) => Value,
): Record<string, Value> {
  const merged = { ...left };
  for (const [key, value] of Object.entries(right)) {
    const known = left[key];
    merged[key] = known === undefined ? value : merge(known, value);
  }
  return merged;
}

function joinValues(one: Int32Array, other: Int32Array): Int32Array {
  const joined = new Int32Array(one.length + other.length);
  joined.set(one);
  joined.set(other, one.length);
  return joined;
}
