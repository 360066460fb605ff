import type { Rulebook } from '../rulebook/rulebook';
import type { Text } from '../text';

/** A level of the category tree, the first nearest to the root. */
export interface CategoryLevel {
  readonly key: string;
  readonly title: Text;
  /** The field whose values stand in the tree. */
  readonly field: string;
  /** What each value of the field belongs to on this level. */
  readonly groupOf: ReadonlyMap<string, Text>;
}

/** Keys of the levels above the categories a record is given: `category1`, `category2` … */
export function categoryLevelKeys(rulebook: Rulebook): readonly string[] {
  return categoryLevels(rulebook).map(({ key }) => key);
}

/**
 * The levels of the category tree that stand above the values of the category field; none where the
 * categories are a plain list. A value that has no such level of its own belongs to itself.
 */
export function categoryLevels({ fields, categories }: Rulebook): readonly CategoryLevel[] {
  const field = fields.find(({ use }) => use === 'category');
  const paths = new Map<string, readonly Text[]>();
  for (const { value, en } of field?.choices ?? []) {
    const leaf = categories.find(({ title }) => title.zh === value && title.en === en);
    if (leaf !== undefined) paths.set(value, pathTo(leaf.key, categories));
  }
  if (field === undefined || paths.size === 0) return [];
  const shared = sharedLength([...paths.values()]);
  const depth = Math.max(...[...paths.values()].map(({ length }) => length - shared));
  return Array.from({ length: depth - 1 }, (_, level) => ({
    key: `category${level + 1}`,
    title: {
      zh: `${field.title.zh}（第 ${level + 1} 级）`,
      en: `${field.title.en} (tier ${level + 1})`,
    },
    field: field.key,
    groupOf: new Map(
      [...paths].flatMap(([value, path]) => {
        const group = path[Math.min(shared + level, path.length - 1)];
        return group === undefined ? [] : [[value, group]];
      }),
    ),
  }));
}

/** Titles from the root down to a category. */
function pathTo(key: string, categories: Rulebook['categories']): readonly Text[] {
  const path: Text[] = [];
  const seen = new Set<string>();
  let at = categories.find((category) => category.key === key);
  while (at !== undefined && !seen.has(at.key)) {
    seen.add(at.key);
    path.unshift(at.title);
    const { under } = at;
    at = categories.find((category) => category.key === under);
  }
  return path;
}

/** Number of upper levels on which all paths agree: a root that says nothing of any of them. */
function sharedLength(paths: readonly (readonly Text[])[]): number {
  const shortest = Math.min(...paths.map(({ length }) => length)) - 1;
  let length = 0;
  while (length < shortest && new Set(paths.map((path) => path[length]?.zh)).size === 1)
    length += 1;
  return length;
}
