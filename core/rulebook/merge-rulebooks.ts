import type { Path } from './conditions-of';

type Data = Readonly<Record<string, unknown>>;

/** Merged data, and where a place of it stands in the file that extends; none: in the base. */
export interface MergedRulebook {
  readonly data: Data;
  readonly ownPath: (path: Path) => Path;
  /** Entries of `remove` that name nothing in the base, by their place in the list. */
  readonly unknownRemovals: readonly number[];
}

/**
 * A rulebook over the one it extends. Lists are merged by key (of levels by code, of guidance
 * without a key by its Chinese title, of ambiguities by their question): an item of the same key
 * replaces the properties it names, others follow behind. `remove` takes items out, `section key`
 * each. Examples, and what the base says about the digest (`covers`), are not inherited.
 */
export function mergeRulebooks(own: Data, base: Data): MergedRulebook {
  const changes = without(own, ['extends', 'remove']);
  const removals = Array.isArray(own['remove']) ? own['remove'].map(String) : [];
  const unknownRemovals = removals.flatMap((entry, index) => (names(base, entry) ? [] : [index]));
  const data: Record<string, unknown> = {};
  const places = new Map<string, readonly (number | undefined)[]>();
  for (const section of new Set([...Object.keys(base), ...Object.keys(changes)])) {
    const inherited = section === 'examples' ? undefined : base[section];
    const merged = mergeSection(section, inherited, changes[section], removals);
    if (merged.value !== undefined) data[section] = merged.value;
    if (merged.places) places.set(section, merged.places);
  }
  return {
    data,
    unknownRemovals,
    ownPath: (path) => ownPathOf(path, places, changes),
  };
}

function names(base: Data, entry: string): boolean {
  const [section = '', key] = entry.split(' ');
  const items = base[section];
  return key === undefined
    ? items !== undefined
    : Array.isArray(items) && items.some((item) => keyOf(item) === key);
}

interface MergedSection {
  readonly value: unknown;
  readonly places?: readonly (number | undefined)[];
}

function mergeSection(
  section: string,
  inherited: unknown,
  own: unknown,
  removals: readonly string[],
): MergedSection {
  if (!Array.isArray(inherited)) {
    return { value: own ?? (removals.includes(section) ? undefined : inherited) };
  }
  if (!isKeyed(inherited)) {
    return { value: own ?? (removals.includes(section) ? [] : inherited) };
  }
  const changes: readonly unknown[] = Array.isArray(own) ? own : [];
  const kept = removals.includes(section)
    ? []
    : inherited.filter((item) => !removals.includes(`${section} ${keyOf(item)}`));
  const changed = kept.map((item: unknown) => {
    const at = changes.findIndex((change) => keyOf(change) === keyOf(item));
    return { item: mergeItem(item, changes[at]), at: at < 0 ? undefined : at };
  });
  const used = new Set(changed.map(({ at }) => at));
  const added = changes.flatMap((item, at) => (used.has(at) ? [] : [{ item, at }]));
  const all = [...changed, ...added];
  return { value: all.map(({ item }) => item), places: all.map(({ at }) => at) };
}

function isKeyed(items: readonly unknown[]): boolean {
  return items.every((item) => keyOf(item) !== '');
}

function mergeItem(item: unknown, change: unknown): unknown {
  const inherited = without(item as Data, ['covers']);
  return change === undefined ? inherited : { ...inherited, ...(change as Data) };
}

function without(data: Data, names: readonly string[]): Data {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));
}

/** What tells the items of a list apart. */
function keyOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return '';
  const { key, code, title, question } = item as Data;
  return [key, code, zhOf(question), zhOf(title)].find(isText) ?? '';
}

function zhOf(text: unknown): unknown {
  return typeof text === 'object' && text !== null ? (text as Data)['zh'] : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function ownPathOf(
  path: Path,
  places: ReadonlyMap<string, readonly (number | undefined)[]>,
  changes: Data,
): Path {
  const [section = '', index, ...rest] = path;
  const list = places.get(String(section));
  if (list === undefined) return section in changes ? path : ['extends'];
  if (typeof index !== 'number') return section in changes ? path : ['extends'];
  const at = list[index];
  return at === undefined ? ['extends'] : [section, at, ...rest];
}
