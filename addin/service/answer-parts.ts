import type { Text } from '../../core/text';

/** An object of an answer, of which nothing is known yet. */
export type Parts = Readonly<Record<string, unknown>>;

/** What an answer holds under its names; nothing when it is no object. */
export const asParts = (value: unknown): Parts =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** The objects of a list; none when it is no list. */
export const listOf = (value: unknown): readonly Parts[] =>
  Array.isArray(value) ? value.map(asParts) : [];

/** A text; empty when it is something else. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A text in both languages. */
export function wordsOf(value: unknown): Text {
  const { zh, en } = asParts(value);
  return { zh: textOf(zh), en: textOf(en) };
}
