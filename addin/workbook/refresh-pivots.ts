import type { Instant } from '../../core/date/time';
import { parsePeriod } from '../../core/summary/parse-period';
import type { Period } from '../../core/summary/period';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { pivotPeriod } from '../../core/workbook/pivot-period';
import { fillPivotHelpers } from './fill-pivot-helpers';
import {
  canKeepToPeriod,
  filterPivot,
  itemsInPeriod,
  PERIOD_PLACE,
  readAxes,
} from './keep-to-period';
import { runExcel } from './run-excel';

const PREFIX = 'LedgerPivot_';

/** The name of a ready pivot. */
export const pivotName = (key: string): string => `${PREFIX}${key}`;

/**
 * Brings the ready pivots of the workbook up to date with the register, each kept to the period its
 * sheet names, which grows by the days that came in; people's own are their own.
 *
 * @returns how many there are; none where Excel has no pivots (ExcelApi 1.8).
 */
export async function refreshPivots(ledger: LedgerSettings, asOf: Instant): Promise<number> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.8')) return 0;
  return runExcel(async (context) => {
    const { pivotTables } = context.workbook;
    pivotTables.load('items/name');
    await context.sync();
    const own = pivotTables.items.filter(({ name }) => name.startsWith(PREFIX));
    if (own.length === 0) return 0;
    const read = own.map((pivot) => {
      const cell = pivot.worksheet.getRange(PERIOD_PLACE);
      cell.load('values');
      return { pivot, cell, axes: readAxes(pivot, ledger) };
    });
    await context.sync();
    const kept = read.flatMap(({ pivot, cell, axes }) => {
      const wanted = canKeepToPeriod() ? periodOf(cell) : undefined;
      return wanted ? [{ pivot, by: pivotPeriod(wanted, axes()) }] : [];
    });
    await fillPivotHelpers(context, ledger, asOf, new Set(kept.map(({ by }) => by.helper)));
    for (const pivot of own) pivot.refresh();
    await context.sync();
    for (const { pivot, by } of kept) {
      const items = await itemsInPeriod(context, ledger, by);
      if (items.length > 0) await filterPivot(context, pivot, ledger, by.helper, items);
    }
    await context.sync();
    return own.length;
  });
}

const periodOf = ({ values }: Excel.Range): Period | undefined =>
  parsePeriod(String(values[0]?.[0])).period;
