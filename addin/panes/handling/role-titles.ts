import type { Rulebook } from '../../../core/rulebook/rulebook';
import type { Text } from '../../../core/text';

/** The titles of roles, in the rulebook's order, as one text. */
export const roleTitles = (
  keys: readonly string[],
  { roles }: Pick<Rulebook, 'roles'>,
  say: (text: Text) => string,
): string =>
  roles
    .filter(({ key }) => keys.includes(key))
    .map(({ title }) => say(title))
    .join('、');
