import type * as z from 'zod';
import type { category, channel, field } from './definition/intake';

type Field = z.infer<typeof field>;
type Choice = Extract<Field['choices'], readonly unknown[]>[number];
interface Shape {
  readonly fields: readonly Field[];
  readonly channels: readonly z.infer<typeof channel>[];
  readonly categories: readonly z.infer<typeof category>[];
}
type Expanded<Whole> = Omit<Whole, 'fields'> & {
  fields: (Omit<Field, 'choices'> & { choices?: Choice[] | undefined })[];
};

/**
 * Writes out the choices a field takes from the channels or the categories of its rulebook; of
 * categories those that have no further parts.
 */
export function expandChoices<Whole extends Shape>(shape: Whole): Expanded<Whole> {
  return {
    ...shape,
    fields: shape.fields.map(({ choices, ...field }) => ({
      ...field,
      ...(choices !== undefined && { choices: choicesOf(choices, shape) }),
    })),
  };
}

function choicesOf(
  choices: NonNullable<Field['choices']>,
  { channels, categories }: Shape,
): Choice[] {
  if (Array.isArray(choices)) return choices;
  if (choices === 'channels') return channels.map(choiceOf);
  const under = choices === 'categories' ? undefined : choices.under;
  const hasParts = new Set(categories.map((category) => category.under));
  return categories
    .filter(({ key }) => !hasParts.has(key) && (under === undefined || isUnder(key, under)))
    .map(choiceOf);

  function isUnder(key: string, ancestor: string, seen: readonly string[] = []): boolean {
    const parent = categories.find((category) => category.key === key)?.under;
    if (parent === undefined || seen.includes(parent)) return false;
    return parent === ancestor || isUnder(parent, ancestor, [...seen, parent]);
  }
}

function choiceOf({ title }: { readonly title: { readonly zh: string; readonly en: string } }) {
  return { value: title.zh, en: title.en };
}
