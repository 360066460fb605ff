import type { Rulebook } from '../rulebook/rulebook';

/** The roles whose copies of a paper show less than the office's own, in the rulebook's order. */
export function copiesOf({ roles, confidentiality }: Rulebook): Rulebook['roles'] {
  const kept = new Set(confidentiality.flatMap(({ from }) => from));
  return roles.filter(({ key }) => kept.has(key));
}
