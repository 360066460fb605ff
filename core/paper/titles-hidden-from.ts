import type { Rulebook } from '../rulebook/rulebook';
import type { Text } from '../text';

/** What a copy for a role may leave out, whatever the case: titles, each once. */
export function titlesHiddenFrom(role: string, rulebook: Rulebook): readonly Text[] {
  const { confidentiality, fields, events, clocks } = rulebook;
  const hidden = new Set(
    confidentiality.filter(({ from }) => from.includes(role)).flatMap(({ hides }) => hides),
  );
  return [...fields, ...events, ...clocks].flatMap(({ key, title }) =>
    hidden.has(key) ? [title] : [],
  );
}
