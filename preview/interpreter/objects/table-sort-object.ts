import { sortCells } from '../../model/sort-cells';
import { tableBody } from '../../model/table-model';
import type { ObjectKind } from '../object-kind';
import { sheetOf } from './sheet-of';
import { sortFields } from './sort-fields';
import { tableOf } from './table-of';

/** Sorting the rows of a table. */
export const tableSortKind: ObjectKind<{ readonly tableId: string }> = {
  name: 'TableSort',
  methods: {
    Apply(target, [fields, matchCase], host) {
      const table = tableOf(target, host);
      const body = tableBody(table);
      const read = sortFields(fields, body.columns);
      sortCells(sheetOf(table, host), body, read, matchCase === true);
    },
  },
};
