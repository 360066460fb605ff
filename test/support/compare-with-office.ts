import ExcelJS from 'exceljs';
import { cellAddress } from '../../core/workbook/cell-address';
import type { Cell, WorkbookPlan } from '../../core/workbook/workbook-plan';
import { writeWorkbook } from '../../functions/workbook/write-workbook';
import { recalculate, withoutCachedValues } from './recalculate';

/** What an office computed where the core computed something else. */
export interface Mismatch {
  readonly sheet: string;
  readonly cell: string;
  readonly header: string;
  readonly office: unknown;
  readonly core: unknown;
  readonly formula: string;
}

export interface Comparison {
  readonly compared: number;
  readonly mismatches: readonly Mismatch[];
}

/**
 * Writes a plan without cached values, lets LibreOffice compute it, and compares every formula
 * cell with what the core computed; times within half a second are the same.
 */
export async function compareWithOffice(plan: WorkbookPlan): Promise<Comparison> {
  const workbook = await officeWorkbook(plan);
  let compared = 0;
  const mismatches: Mismatch[] = [];
  for (const sheet of plan.sheets) {
    const worksheet = workbook.getWorksheet(sheet.name);
    for (const block of sheet.blocks) {
      block.cells.forEach((row, rowIndex) => {
        row.forEach((cell, columnIndex) => {
          if (typeof cell !== 'object' || cell === null || cell.formula === '=NOW()') return;
          compared += 1;
          const address = cellAddress(block.row + rowIndex, block.column + columnIndex);
          const office = officeValue(worksheet?.getCell(address).value);
          if (isSame(office, cell.value)) return;
          mismatches.push({
            sheet: sheet.name,
            cell: address,
            header: headerText(block.cells[0]?.[columnIndex]),
            office,
            core: cell.value,
            formula: cell.formula,
          });
        });
      });
    }
  }
  return { compared, mismatches };
}

/** The plan as LibreOffice computes it, read back with exceljs. */
export async function officeWorkbook(plan: WorkbookPlan): Promise<ExcelJS.Workbook> {
  const bytes = await recalculate(writeWorkbook(withoutCachedValues(plan)));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook;
}

/** A cell's value as a plan would hold it: dates as serials, formulas as their results. */
export function officeValue(value: ExcelJS.CellValue | undefined): unknown {
  if (value === undefined || value === null) return '';
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  if (typeof value !== 'object') return value;
  if ('result' in value) return officeValue(value.result);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  return 'formula' in value || 'sharedFormula' in value ? '' : JSON.stringify(value);
}

const headerText = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');

const HALF_SECOND = 0.5 / 86_400;

function isSame(office: unknown, core: Cell): boolean {
  return typeof office === 'number' && typeof core === 'number'
    ? Math.abs(office - core) <= HALF_SECOND
    : office === (core ?? '');
}
