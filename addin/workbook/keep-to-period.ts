import { formatPeriod, type Period } from '../../core/summary/period';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { pivotHeader } from '../../core/workbook/pivot-header';
import {
  periodHelpers,
  type PeriodHelper,
  type PivotPeriod,
} from '../../core/workbook/pivot-period';
import { findRegister } from './register-table';

/** Fields are filtered by their items since ExcelApi 1.12. */
export const canKeepToPeriod = (): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', '1.12');

/** Where the sheet of a pivot says its period: people may write another one there. */
export const PERIOD_PLACE = 'B3';

/** Queues writing which period a pivot is kept to; none: every complaint. */
export function writePeriod(sheet: Excel.Worksheet, period: Period | undefined): void {
  const cell = sheet.getRange(PERIOD_PLACE);
  // Excel would make a date of 2026-10.
  Object.assign(cell, { numberFormat: '@' });
  cell.values = [[period ? formatPeriod(period) : '']];
}

/**
 * Reads which items of a helper column lie in a period, in order. Two syncs.
 *
 * @returns none when no complaint of the register was received in it.
 */
export async function itemsInPeriod(
  context: Excel.RequestContext,
  ledger: LedgerSettings,
  { helper, holds }: PivotPeriod,
): Promise<readonly string[]> {
  const register = await findRegister(context, ledger);
  const column = register?.headers.indexOf(pivotHeader(helper, ledger)) ?? -1;
  if (!register || column < 0) return [];
  const { sheet, headerRow, rowCount } = register;
  const range = sheet.getRangeByIndexes(headerRow + 1, column, rowCount, 1);
  range.load('values');
  await context.sync();
  const values: readonly (readonly unknown[])[] = range.values;
  return [...new Set(values.flat().filter(holds).map(String))].sort();
}

/**
 * Queues filtering a pivot from above by a helper column, so that it counts these items only, and
 * takes the filter by the other one away. One sync.
 *
 * @param wanted absent: it is filtered by neither.
 * @param items absent: the filter is there to be chosen by hand and lets everything through.
 */
export async function filterPivot(
  context: Excel.RequestContext,
  pivot: Excel.PivotTable,
  ledger: LedgerSettings,
  wanted: PeriodHelper | undefined,
  items?: readonly string[],
): Promise<void> {
  const filters = periodHelpers.map((helper) => {
    const header = pivotHeader(helper, ledger);
    const filter = pivot.filterHierarchies.getItemOrNullObject(header);
    filter.load('name');
    return { helper, header, filter };
  });
  await context.sync();
  for (const { helper, header, filter } of filters) {
    if (helper !== wanted) {
      if (!filter.isNullObject) pivot.filterHierarchies.remove(filter);
      continue;
    }
    const own = filter.isNullObject
      ? pivot.filterHierarchies.add(pivot.hierarchies.getItem(header))
      : filter;
    const field = own.fields.getItem(header);
    if (!canKeepToPeriod()) continue;
    if (items === undefined) {
      field.clearAllFilters();
    } else {
      own.enableMultipleFilterItems = true;
      field.applyFilter({ manualFilter: { selectedItems: [...items] } });
    }
  }
}

/** Queues reading which of these columns a pivot has on its axes; call it after the next sync. */
export function readAxes(pivot: Excel.PivotTable, ledger: LedgerSettings): () => readonly string[] {
  const axes = [pivot.rowHierarchies, pivot.columnHierarchies];
  for (const axis of axes) axis.load('items/name');
  return () => {
    const names = axes.flatMap(({ items }) => items.map(({ name }) => name));
    return periodHelpers.filter((helper) => names.includes(pivotHeader(helper, ledger)));
  };
}
