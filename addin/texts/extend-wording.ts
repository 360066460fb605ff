import type { Language } from '../../core/text';
import { useWording, wordingOf, type Texts, type Wording } from './texts';

/** The wording of a pane: its own texts, which are loaded with it, beside everybody's. */
export interface ExtendedWording<Own> extends Wording {
  readonly texts: Texts & Own;
}

/**
 * Adds the texts of one pane to everybody's.
 *
 * @returns the wording in a language, and a hook that takes the language around a component.
 */
export function extendWording<Own extends object>(own: Readonly<Record<Language, Own>>) {
  const extended = (language: Language): ExtendedWording<Own> => {
    const wording = wordingOf(language);
    return { ...wording, texts: { ...wording.texts, ...own[language] } };
  };
  const wordings = { zh: extended('zh'), en: extended('en') };
  const of = (language: Language): ExtendedWording<Own> => wordings[language];
  return { of, use: () => of(useWording().language) };
}
