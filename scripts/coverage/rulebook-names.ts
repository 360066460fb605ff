import type { RulebookDefinition } from '../../core/rulebook/definition';
import { foldName } from './fold-name';

/** Rulebook items by the name under which they cover a digest section without saying so. */
export type NamesOf = (definition: RulebookDefinition) => ReadonlyMap<string, string>;

type Named = readonly [names: readonly string[], item: string];

/** By digest section: what covers its items by name. */
export const namesBySection: Readonly<Record<string, NamesOf>> = {
  clocks: (definition) =>
    mapOf(['followUps', 'reports', 'duties', 'clocks'].flatMap((list) => keyed(definition, list))),
  intake_fields: ({ fields, events }) =>
    mapOf([
      ...fields.map(({ key, ...field }): Named => [namesOf(field), `fields ${key}`]),
      ...events.map(({ key, ...event }): Named => [namesOf(event), `events ${key}`]),
    ]),
  roles: ({ roles }) => mapOf(roles.map(({ key, title }) => [[title.zh], `roles ${key}`])),
  channels: ({ channels, ...definition }) =>
    mapOf([
      ...channels.map(({ key, title }): Named => [[title.zh], `channels ${key}`]),
      ...choiceNames(definition),
    ]),
  categories: ({ categories, ...definition }) =>
    mapOf([
      ...categories.map(({ key, title }): Named => [[title.zh], `categories ${key}`]),
      ...choiceNames(definition),
    ]),
  levels: ({ levels }) =>
    mapOf(levels.map(({ code, title }) => [[code, title.zh], `levels ${code}`])),
  forms: ({ forms, letters }) =>
    mapOf([
      ...forms.map(({ key, title }): Named => [[title.zh], `forms ${key}`]),
      ...letters.map(({ key, title }): Named => [[title.zh], `letters ${key}`]),
    ]),
  reports: ({ reports }) => mapOf(reports.map(({ key, title }) => [[title.zh], `reports ${key}`])),
  workflow: ({ events }) =>
    mapOf(events.map(({ key, title, aliases }) => [[title.zh, ...aliases], `events ${key}`])),
};

/** The Chinese names of a field or event: its title and its aliases. */
export function namesOf({
  title,
  aliases,
}: {
  readonly title: { readonly zh: string };
  readonly aliases: readonly string[];
}): readonly string[] {
  return [title.zh, ...aliases];
}

function choiceNames({ fields }: Pick<RulebookDefinition, 'fields'>): readonly Named[] {
  return fields.flatMap(({ key, choices = [] }) =>
    choices.map(({ value }): Named => [[value], `fields ${key}`]),
  );
}

function keyed(definition: RulebookDefinition, section: string): readonly Named[] {
  const items: unknown = Object.entries(definition).find(([name]) => name === section)?.[1];
  if (!Array.isArray(items)) return [];
  return items.map(({ key }: { readonly key: string }) => [[key], `${section} ${key}`]);
}

function mapOf(items: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(items.flatMap(([names, item]) => names.map((name) => [foldName(name), item])));
}
