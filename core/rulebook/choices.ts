import type { Text } from '../text';
import type { RulebookDefinition } from './definition';

/**
 * What an office decided where its document leaves something open: the words of the reading by the
 * ambiguity's id. They are those of the default, of an alternative, or the office's own.
 */
export type Choices = Readonly<Record<string, string>>;

export type Ambiguity = RulebookDefinition['ambiguities'][number];

/** By which name a choice is kept: the key, else the Chinese question. */
export const ambiguityId = ({ key, question }: Pick<Ambiguity, 'key' | 'question'>): string =>
  key ?? question.zh;

/** The alternative a choice names in either language; undefined for the default and own words. */
export function chosenAlternative(
  ambiguity: Ambiguity,
  choices: Choices,
): Ambiguity['alternatives'][number] | undefined {
  const words = choices[ambiguityId(ambiguity)]?.trim();
  return ambiguity.alternatives.find(({ title }) => isSaidBy(title, words));
}

/** The reading in force, and whether the office has decided on it. */
export function readingOf(
  ambiguity: Ambiguity,
  choices: Choices,
): { readonly text: Text; readonly isSettled: boolean } {
  const words = choices[ambiguityId(ambiguity)]?.trim() ?? '';
  if (words === '') return { text: ambiguity.choice, isSettled: false };
  const alternative = chosenAlternative(ambiguity, choices)?.title;
  const byDefault = isSaidBy(ambiguity.choice, words) ? ambiguity.choice : undefined;
  return { text: alternative ?? byDefault ?? { zh: words, en: words }, isSettled: true };
}

const isSaidBy = ({ zh, en }: Text, words: string | undefined): boolean =>
  words === zh.trim() || words === en.trim();
