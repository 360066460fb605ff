import type { Instant } from '../../core/date/time';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { fillPivotHelpers } from './fill-pivot-helpers';
import { runExcel } from './run-excel';

const PREFIX = 'LedgerPivot_';

/** The name of a ready pivot. */
export const pivotName = (key: string): string => `${PREFIX}${key}`;

/**
 * Brings the ready pivots of the workbook up to date with the register; people's own are their own.
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
    await fillPivotHelpers(context, ledger, asOf);
    for (const pivot of own) pivot.refresh();
    await context.sync();
    return own.length;
  });
}
