import { type Area, maxRows } from '../../model/area';
import { filterRows } from '../../model/filter-rows';
import type { SheetFilter } from '../../model/sheet-rules';
import { rangeTargetOf, wholeArgument } from '../argument-readers';
import type { Host } from '../host';
import { invalidArgument, itemNotFound } from '../host-error';
import { type ObjectKind, nullObject } from '../object-kind';
import { readFilterCriteria } from './filter-criteria';
import { sheetOf } from './sheet-of';
import { tableOf } from './table-of';

/** The filter of a sheet, or of one table of it. */
export interface FilterTarget {
  readonly sheetId: string;
  readonly tableId: string | undefined;
}

export const autoFilterKind: ObjectKind<FilterTarget> = {
  name: 'AutoFilter',
  scalars: {
    Enabled: (target, host) => filterArea(target, host) !== undefined,
    IsDataFiltered: (target, host) =>
      Object.keys(currentFilter(target, host)?.criteria ?? {}).length > 0,
    Criteria(target, host) {
      const filter = currentFilter(target, host);
      const columns = filterArea(target, host)?.columns ?? 0;
      return Array.from({ length: columns }, (_, column) => filter?.criteria[column] ?? {});
    },
  },
  methods: {
    Apply(target, [range, columnIndex, criteria], host) {
      const area = rangeTargetOf(range)?.area ?? filterArea(target, host);
      if (!area) throw invalidArgument('A range to filter was expected.');
      const base = { area, criteria: currentFilter(target, host)?.criteria ?? {} };
      if (columnIndex === undefined || columnIndex === null) {
        setFilter(target, host, base);
        return;
      }
      const column = wholeArgument(columnIndex, 'columnIndex', 0);
      const read = readFilterCriteria(criteria);
      setFilter(target, host, { area, criteria: { ...base.criteria, [column]: read } });
    },
    ClearCriteria(target, _args, host) {
      const area = filterArea(target, host);
      if (area) setFilter(target, host, { area, criteria: {} });
    },
    ClearColumnCriteria(target, [columnIndex], host) {
      clearColumnCriteria(target, wholeArgument(columnIndex, 'columnIndex', 0), host);
    },
    Reapply(target, _args, host) {
      filterRows(sheetOf(target, host), 'addin');
    },
    Remove(target, _args, host) {
      setFilter(target, host, undefined);
    },
    GetRange(target, _args, host) {
      const area = filterArea(target, host);
      if (!area) throw itemNotFound('no filter');
      return host.make.range({ sheetId: target.sheetId, area });
    },
    GetRangeOrNullObject(target, _args, host) {
      const area = filterArea(target, host);
      return area ? host.make.range({ sheetId: target.sheetId, area }) : nullObject('Range');
    },
  },
};

/** Takes the condition off one column of a filter. */
export function clearColumnCriteria(target: FilterTarget, column: number, host: Host): void {
  const filter = currentFilter(target, host);
  if (!filter) return;
  const kept = Object.entries(filter.criteria).filter(([at]) => Number(at) !== column);
  setFilter(target, host, { ...filter, criteria: Object.fromEntries(kept) });
}

function filterArea(target: FilterTarget, host: Host): Area | undefined {
  if (target.tableId !== undefined) return tableOf({ tableId: target.tableId }, host).area;
  return sheetOf(target, host).filter?.area;
}

function currentFilter(target: FilterTarget, host: Host): SheetFilter | undefined {
  const filter = sheetOf(target, host).filter;
  const area = filterArea(target, host);
  return filter && area && filter.area.row === area.row && filter.area.column === area.column
    ? { ...filter, area }
    : undefined;
}

function setFilter(target: FilterTarget, host: Host, filter: SheetFilter | undefined): void {
  const sheet = sheetOf(target, host);
  if (filter && filter.area.rows >= maxRows)
    throw invalidArgument('A filter needs a range of cells.');
  sheet.filter = filter;
  filterRows(sheet, 'addin');
}
