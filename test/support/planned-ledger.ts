import { cellAddress, columnLetters } from '../../core/workbook/cell-address';
import { ledgerWorkbook } from '../../core/workbook/ledger-workbook';
import type { Cell, SheetPlan, WorkbookPlan } from '../../core/workbook/workbook-plan';
import type { ComplaintRecord } from '../../core/record/record';
import { at } from './clock-setting';
import { everyUnitRulebook } from './every-unit-rulebook';
import { officeLedger, officeNow } from './office-ledger';

export const rulebook = everyUnitRulebook();
export const ledger = officeLedger(rulebook);
export const record: ComplaintRecord = {
  id: 'r-1',
  number: 'N1',
  fields: {},
  events: { received: at('2026-11-20T10:00') },
  agreed: {},
  extensions: [],
  pauses: [],
};
export const plan = ledgerWorkbook(ledger, [record], officeNow, {
  versions: new Map([['r-1', 7]]),
});
export const sheetOf = (key: string, from: WorkbookPlan = plan): SheetPlan => {
  const found = from.sheets.find((sheet) => sheet.key === key);
  if (!found) throw new Error(`There is no sheet ${key}.`);
  return found;
};
/** Cells of a sheet by address; a later block lies over an earlier one. */
export const cellsOf = (sheet: SheetPlan): ReadonlyMap<string, Cell> =>
  new Map(
    sheet.blocks.flatMap(({ row, column, cells }) =>
      cells.flatMap((line, y) =>
        line.map((cell, x) => [cellAddress(row + y, column + x), cell] as const),
      ),
    ),
  );
export const register = sheetOf('register');
export const headers = register.blocks[0]?.cells[0] ?? [];
export const lettersOf = (header: string): string => columnLetters(headers.indexOf(header));
/** The cells a workbook name points at. */
export const named = (name: string): string =>
  plan.names.find((entry) => entry.name === name)?.formula.replaceAll('$', '') ?? '';
