import { compareGroups } from './compare-group-values';
import { groupName, nameOfGroup } from './group-name';
import { joinValues, valuesAt } from './join-values';
import type { GroupValue } from './summary-columns';
import type { SummaryPart } from './summary-part';

/**
 * Puts parts together that were made with the same period and keys: with the same measures from
 * records that do not overlap, or from the same records with measures that count different things.
 * The result does not depend on their order.
 */
export function mergeParts(first: SummaryPart, ...others: readonly SummaryPart[]): SummaryPart {
  if (others.length === 0) return first;
  const parts = [first, ...others];
  const groups = mergeGroups(parts);
  const places = parts.map((part) => placesIn(part, groups));
  const size = groups.size;
  return {
    ...first,
    size,
    slots: Array.from({ length: size }, (_, slot) => slot),
    ...groupsBySlot(groups),
    tallies: byKey(parts, 'tallies', (key) =>
      addUp(parts, places, new Int32Array(size), ({ tallies }) => tallies[key]),
    ),
    sums: byKey(parts, 'sums', (key) =>
      addUp(parts, places, new Float64Array(size), ({ sums }) => sums[key]),
    ),
    samples: byKey(parts, 'samples', (key) => joinValues(piecesOf(parts, places, size, key))),
  };
}

/** Values of a group and its slot in the merged part, by its name. */
type MergedGroups = ReadonlyMap<
  string,
  { readonly slot: number; readonly values: readonly GroupValue[] }
>;

function mergeGroups(parts: readonly SummaryPart[]): MergedGroups {
  const found = new Map<string, readonly GroupValue[]>();
  for (const part of parts) {
    namesOf(part).forEach((name, index) => {
      if (!found.has(name)) found.set(name, part.valuesOf(part.slots[index] ?? 0));
    });
  }
  const sorted = [...found].sort(([, left], [, right]) => compareGroups(left, right));
  return new Map(sorted.map(([name, values], slot) => [name, { slot, values }]));
}

const named = new WeakMap<SummaryPart, readonly string[]>();

/** Names of a part's groups in the order of its slots; made once, as parts are merged again. */
function namesOf(part: SummaryPart): readonly string[] {
  const known = named.get(part);
  if (known !== undefined) return known;
  const names = part.slots.map((slot) => nameOfGroup(part.valuesOf(slot)));
  named.set(part, names);
  return names;
}

/** Where each of a part's groups, in the order of its slots, stands in the merged part. */
const placesIn = (part: SummaryPart, groups: MergedGroups): readonly number[] =>
  namesOf(part).map((name) => groups.get(name)?.slot ?? 0);

function groupsBySlot(groups: MergedGroups): Pick<SummaryPart, 'valuesOf' | 'nameOf'> {
  const values = [...groups.values()].map((group) => group.values);
  const valuesOf = (slot: number): readonly GroupValue[] => values[slot] ?? [];
  return { valuesOf, nameOf: (slot) => groupName(valuesOf(slot)) };
}

function byKey<Value>(
  parts: readonly SummaryPart[],
  of: 'tallies' | 'sums' | 'samples',
  make: (key: string) => Value,
): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const part of parts) for (const key in part[of]) values[key] ??= make(key);
  return values;
}

type Numbers = Int32Array | Float64Array;

function addUp<Sums extends Numbers>(
  parts: readonly SummaryPart[],
  places: readonly (readonly number[])[],
  sums: Sums,
  numbersOf: (part: SummaryPart) => Numbers | undefined,
): Sums {
  parts.forEach((part, index) => {
    const numbers = numbersOf(part);
    places[index]?.forEach((place, at) => {
      sums[place] = (sums[place] ?? 0) + (numbers?.[part.slots[at] ?? 0] ?? 0);
    });
  });
  return sums;
}

function piecesOf(
  parts: readonly SummaryPart[],
  places: readonly (readonly number[])[],
  size: number,
  key: string,
): readonly (readonly Int32Array[])[] {
  const pieces = Array.from({ length: size }, (): Int32Array[] => []);
  parts.forEach((part, index) => {
    places[index]?.forEach((place, at) => {
      const values = valuesAt(part.samples[key], part.slots[at] ?? 0);
      if (values.length > 0) pieces[place]?.push(values);
    });
  });
  return pieces;
}
