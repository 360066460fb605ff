import { groupName, nameOfGroup } from './group-name';
import { joinValues, valuesAt } from './join-values';
import type { GroupValue } from './summary-columns';
import type { SummaryPart } from './summary-part';

/** The groups with the most of a tally, the largest first; of equal ones the earlier. */
export function largestGroups(
  { slots, tallies, valuesOf }: SummaryPart,
  tally: string,
  count: number,
): readonly (readonly GroupValue[])[] {
  const sizeOf = (slot: number): number => tallies[tally]?.[slot] ?? 0;
  const bySize = [...slots].sort((one, other) => sizeOf(other) - sizeOf(one));
  return bySize.slice(0, count).map((slot) => valuesOf(slot));
}

/**
 * Keeps some groups in the order given and folds all others into one “其他” at the end, with the
 * figures their records give together; a kept group that the part lacks is left out.
 */
export function foldGroups(
  part: SummaryPart,
  kept: readonly (readonly GroupValue[])[],
): SummaryPart {
  const slotOf = new Map(part.slots.map((slot) => [nameOfGroup(part.valuesOf(slot)), slot]));
  const own = kept.flatMap((group) => slotOf.get(nameOfGroup(group)) ?? []);
  const others = part.slots.filter((slot) => !own.includes(slot));
  if (others.length === 0) return { ...part, slots: own };
  const sources = [...own.map((slot) => [slot]), others];
  const rest = part.keys.map(() => OTHERS);
  const valuesOf = (slot: number): readonly GroupValue[] =>
    slot === own.length ? rest : part.valuesOf(own[slot] ?? 0);
  return {
    ...part,
    size: sources.length,
    slots: sources.map((_, slot) => slot),
    valuesOf,
    nameOf: (slot) => groupName(valuesOf(slot)),
    folded: { slot: own.length, groups: others.length },
    tallies: mapValues(part.tallies, (counts) =>
      Int32Array.from(sources, (slots) => sumOf(counts, slots)),
    ),
    sums: mapValues(part.sums, (sums) => Float64Array.from(sources, (slots) => sumOf(sums, slots))),
    samples: mapValues(part.samples, (sample) =>
      joinValues(sources.map((slots) => slots.map((slot) => valuesAt(sample, slot)))),
    ),
  };
}

const OTHERS: GroupValue = { value: null, text: { zh: '其他', en: 'Others' }, rank: Infinity };

const sumOf = (counts: Int32Array | Float64Array, slots: readonly number[]): number =>
  slots.reduce((sum, slot) => sum + (counts[slot] ?? 0), 0);

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
