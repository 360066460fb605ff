import { sortCells } from '../../model/sort-cells';
import type { ObjectKind } from '../object-kind';
import type { RangeTarget } from '../reference-table';
import { sheetOf } from './sheet-of';
import { sortFields } from './sort-fields';

/** Sorting the rows of a range. */
export const rangeSortKind: ObjectKind<RangeTarget> = {
  name: 'RangeSort',
  methods: {
    Apply(target, [fields, matchCase, hasHeaders], host) {
      const head = hasHeaders === true ? 1 : 0;
      const area = { ...target.area, row: target.area.row + head, rows: target.area.rows - head };
      sortCells(sheetOf(target, host), area, sortFields(fields, area.columns), matchCase === true);
    },
  },
};
