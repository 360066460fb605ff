import type { RulebookDefinition } from '../../core/rulebook/definition';
import { factOf, type DigestDocument, type DigestItem } from './digest';
import { foldName } from './fold-name';
import { mustExecute } from './must-execute';
import { namesBySection, namesOf } from './rulebook-names';

export type CoverKind = 'executed' | 'guidance' | 'open choice' | 'MISSING';

/** One fact of a document and what becomes of it in the rulebook. */
export interface CoverRow {
  readonly item: DigestItem;
  readonly kind: CoverKind;
  /** The rulebook item that covers it, or why none does. */
  readonly by: string;
}

/** What a base rulebook covers of its own document, by which an extending one is read too. */
export interface BaseCover {
  readonly rows: readonly CoverRow[];
}

/**
 * Each fact of a document and the rulebook item that carries it out: named in a `covers`, else of
 * the same key or Chinese name, else as in the base's document where the fact reads the same.
 */
export function coverDocument(
  document: DigestDocument,
  definition: RulebookDefinition,
  base?: BaseCover,
): readonly CoverRow[] {
  const explicit = explicitCovers(definition);
  return Object.values(document.sections).flatMap((items) =>
    items.flatMap((item) => [
      coverItem(item, definition, explicit, base),
      ...missingColumns(item, definition),
    ]),
  );
}

type Explicit = ReadonlyMap<string, readonly string[]>;

function coverItem(
  item: DigestItem,
  definition: RulebookDefinition,
  explicit: Explicit,
  base: BaseCover | undefined,
): CoverRow {
  const found = [
    ...(explicit.get(`${item.section} ${item.place}`) ?? []),
    ...byName(item, definition),
    ...byBase(item, definition, base),
  ];
  const best = [...found].sort((a, b) => rankOf(a) - rankOf(b))[0];
  if (best === undefined) return { item, kind: 'MISSING', by: 'nothing names it' };
  const kind = kindOf(best);
  if (kind !== 'executed' && mustExecute(item)) {
    return { item, kind: 'MISSING', by: `${best} is not enough: it has to be carried out` };
  }
  return { item, kind, by: best };
}

function explicitCovers(definition: RulebookDefinition): Explicit {
  const covers = new Map<string, string[]>();
  for (const [section, value] of Object.entries(definition)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    items.forEach((item, index) => {
      for (const name of coversOf(item)) {
        covers.set(name, [...(covers.get(name) ?? []), itemName(section, item, index)]);
      }
    });
  }
  return covers;
}

function coversOf(item: unknown): readonly string[] {
  if (typeof item !== 'object' || item === null || !('covers' in item)) return [];
  return Array.isArray(item.covers) ? item.covers.map(String) : [];
}

function itemName(section: string, item: unknown, index: number): string {
  const { key, code } = item as { readonly key?: string; readonly code?: string };
  return `${section} ${key ?? code ?? index + 1}`;
}

function byName(item: DigestItem, definition: RulebookDefinition): readonly string[] {
  const names = namesBySection[item.section]?.(definition);
  if (names === undefined) return [];
  const spellings = ['name', 'code', 'zh', 'state_zh'].map((name) => foldName(factOf(item, name)));
  return spellings.flatMap((name) => (name === '' ? [] : (names.get(name) ?? [])));
}

function byBase(
  item: DigestItem,
  definition: RulebookDefinition,
  base: BaseCover | undefined,
): readonly string[] {
  const same = base?.rows.find(
    (row) => row.kind !== 'MISSING' && textOf(row.item) === textOf(item),
  );
  return same !== undefined && isThere(same.by, definition) ? [same.by] : [];
}

/** What a fact says, without where it says it. */
function textOf({ section, facts }: DigestItem): string {
  const said = Object.entries(facts).filter(([name]) => name !== 'clause');
  return `${section} ${JSON.stringify(Object.fromEntries(said))}`;
}

function isThere(name: string, definition: RulebookDefinition): boolean {
  const [section = '', key] = name.split(' ');
  const value = Object.entries(definition).find(([list]) => list === section)?.[1];
  if (!Array.isArray(value)) return value !== undefined;
  return value.some((item, index) => itemName(section, item, index) === `${section} ${key}`);
}

function rankOf(name: string): number {
  return ['executed', 'open choice', 'guidance'].indexOf(kindOf(name));
}

function kindOf(name: string): CoverKind {
  if (name.startsWith('guidance ')) return 'guidance';
  return name.startsWith('ambiguities ') ? 'open choice' : 'executed';
}

/** The columns of a form that the rulebook's form of that name does not print. */
function missingColumns(item: DigestItem, definition: RulebookDefinition): readonly CoverRow[] {
  const columns = item.facts['columns'];
  if (item.section !== 'forms' || !Array.isArray(columns)) return [];
  const printed = printedColumns(item, definition);
  if (printed === undefined) return [];
  return columns
    .map((column) => columnName(column))
    .filter((column) => !printed.has(foldName(column)))
    .map((column) => ({ item, kind: 'MISSING', by: `no column “${column}” is printed` }));
}

function columnName(column: unknown): string {
  return typeof column === 'object' && column !== null && 'zh' in column
    ? String(column.zh)
    : String(column);
}

function printedColumns(
  item: DigestItem,
  definition: RulebookDefinition,
): ReadonlySet<string> | undefined {
  const form = definition.forms.find(
    ({ title, covers = [] }) =>
      foldName(title.zh) === foldName(factOf(item, 'zh')) || covers.includes(`forms ${item.place}`),
  );
  if (form === undefined) return undefined;
  const items = [...definition.fields, ...definition.events];
  return new Set(
    form.columns.flatMap((column) => {
      if (typeof column !== 'string') return [foldName(column.title.zh)];
      const printed = items.find(({ key }) => key === column);
      return (printed ? namesOf(printed) : (derivedNames[column] ?? [])).map(foldName);
    }),
  );
}

const derivedNames: Readonly<Record<string, readonly string[]>> = {
  number: ['编号', '序号', '投诉编号'],
  level: ['级别', '等级', '投诉等级'],
  outcome: ['办理结果', '结果'],
};
