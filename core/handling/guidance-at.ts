import type { Rulebook } from '../rulebook/rulebook';

export type Guidance = Rulebook['guidance'][number];

/** The prose a rulebook shows at any of some places: keys of events, fields, clocks, levels, papers. */
export function guidanceAt(
  places: readonly string[],
  { guidance }: Pick<Rulebook, 'guidance'>,
): readonly Guidance[] {
  return guidance.filter(({ at }) => at !== undefined && places.includes(at));
}
