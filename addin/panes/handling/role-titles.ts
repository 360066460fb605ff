import type { Rulebook } from '../../../core/rulebook/rulebook';
import type { Wording } from '../../texts/texts';

/** The titles of roles, in the rulebook's order, as one text. */
export const roleTitles = (
  keys: readonly string[],
  { roles }: Pick<Rulebook, 'roles'>,
  { say, texts }: Wording,
): string =>
  roles
    .filter(({ key }) => keys.includes(key))
    .map(({ title }) => say(title))
    .join(texts.common.comma);
