import type { FilterCriteria } from '../../model/sheet-rules';
import { optionalText, textArgument } from '../argument-readers';
import type { Host } from '../host';
import { invalidArgument } from '../host-error';
import { type ObjectKind, bindObject } from '../object-kind';
import { autoFilterKind, clearColumnCriteria } from './auto-filter-object';
import { readFilterCriteria } from './filter-criteria';
import { tableOf } from './table-of';

interface ColumnTarget {
  readonly tableId: string;
  readonly index: number;
}

/** The filter of one column of a table. */
export const columnFilterKind: ObjectKind<ColumnTarget> = {
  name: 'Filter',
  methods: {
    Apply(target, [criteria], host) {
      apply(target, readFilterCriteria(criteria), host);
    },
    ApplyValuesFilter(target, [values], host) {
      if (!Array.isArray(values)) throw invalidArgument('values must be a list of texts.');
      const texts = values.map((value: unknown) => textArgument(value, 'value'));
      apply(target, { filterOn: 'Values', values: texts }, host);
    },
    ApplyCustomFilter(target, [criteria1, criteria2, operator], host) {
      const second = optionalText(criteria2, 'criteria2');
      const read = readFilterCriteria({
        filterOn: 'Custom',
        criterion1: criteria1,
        ...(second === undefined ? {} : { criterion2: second, operator }),
      });
      apply(target, read, host);
    },
    Clear(target, _args, host) {
      const { sheetId } = tableOf(target, host);
      clearColumnCriteria({ sheetId, tableId: target.tableId }, target.index, host);
    },
  },
};

function apply(target: ColumnTarget, criteria: FilterCriteria, host: Host): void {
  const { sheetId } = tableOf(target, host);
  const filter = bindObject(autoFilterKind, { sheetId, tableId: target.tableId }, host);
  filter.call('Apply', [undefined, target.index, criteria]);
}
