import type { RulebookDefinition } from '../definition';
import type { LintFinding, LintRule } from './lint-rule';

/**
 * Two columns of the register, of fields or events, under one Chinese header: the second would be
 * numbered, and neither a reader nor an import could tell which is which.
 */
export const registerHeader: LintRule = (definition) => {
  const columns = columnsOf(definition);
  return columns.flatMap((column, index) => {
    const first = columns.slice(0, index).find(({ header }) => header === column.header);
    return first === undefined ? [] : [sharedHeader(column, first)];
  });
};

interface Column {
  readonly key: string;
  readonly header: string;
  readonly path: readonly (string | number)[];
}

const columnsOf = (definition: RulebookDefinition): readonly Column[] =>
  (['fields', 'events'] as const).flatMap((section) =>
    definition[section].map(({ key, title }, index) => ({
      key,
      header: title.zh.trim(),
      path: [section, index, 'title'],
    })),
  );

const sharedHeader = ({ key, header, path }: Column, first: Column): LintFinding => ({
  code: 'register-header-shared',
  severity: 'warning',
  field: key,
  path,
  message: {
    zh: `“${key}”与“${first.key}”在登记表里同为“${header}”一列，须改成不同的标题（原文的叫法可放进 aliases）。`,
    en: `“${key}” and “${first.key}” would stand under the same header “${header}” in the register; give one another title (the document's word may be an alias).`,
  },
});
