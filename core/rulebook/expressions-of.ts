import type { ConditionPlace } from './conditions-of';
import type { RulebookDefinition } from './definition';

/** Every CEL expression that gives a value: of formulas, penalties and columns of forms. */
export function expressionsOf({
  formulas,
  penalties,
  forms,
}: RulebookDefinition): readonly ConditionPlace[] {
  return [
    ...formulas.map(({ key, value }, index) => ({
      source: value,
      owner: key,
      path: ['formulas', index, 'value'],
    })),
    ...penalties.flatMap(({ key, times }, index) =>
      times === undefined
        ? []
        : [{ source: times, owner: key, path: ['penalties', index, 'times'] }],
    ),
    ...forms.flatMap(({ key, columns }, index) =>
      columns.flatMap((column, at) =>
        typeof column === 'string' || column.value === undefined
          ? []
          : [{ source: column.value, owner: key, path: ['forms', index, 'columns', at, 'value'] }],
      ),
    ),
  ];
}
