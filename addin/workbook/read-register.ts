import type { Finding } from '../../core/finding';
import type { RawRecord } from '../../core/record/record';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import {
  readRegisterRow,
  readRegisterVersion,
  type RegisterMap,
} from '../../core/workbook/read-register-row';
import { cellText } from './cell-text';
import { pause, type Pace } from './paced';
import { locateRegister, type RegisterTable } from './register-table';
import { runExcel } from './run-excel';

/** One filled row of the register; `row` is the 1-based number people see. */
export interface RegisterRow {
  readonly row: number;
  readonly raw: RawRecord;
  readonly version: number;
}

/** Reads the filled rows of the register, page by page, so that no answer grows too large. */
export async function readRegister(ledger: LedgerSettings): Promise<{
  readonly rows: readonly RegisterRow[];
  readonly findings: readonly Finding[];
}> {
  return runExcel(async (context) => {
    const located = await locateRegister(context, ledger);
    if (!located.ok) return { rows: [], findings: located.findings };
    return { rows: await readFilledRows(context, located.register), findings: [] };
  });
}

/** The filled rows of a register that was found, from top to bottom. */
export async function readFilledRows(
  context: Excel.RequestContext,
  register: RegisterTable,
): Promise<readonly RegisterRow[]> {
  const cells = await readPages(context, register, 0, register.headers.length);
  return cells.flatMap((row, index) =>
    filledRow(row, register.headerRow + 2 + index, register.map),
  );
}

/** The numbers in the register as it stands now. */
export async function readRegisterNumbers(ledger: LedgerSettings): Promise<readonly string[]> {
  return runExcel(async (context) => {
    const located = await locateRegister(context, ledger);
    if (!located.ok) return [];
    const { register } = located;
    const column = register.map.places.get('number') ?? 0;
    const cells = await readPages(context, register, column, 1);
    return cells.map(([value]) => cellText(value)).filter((number) => number !== '');
  });
}

/** A row as a record from outside; nothing when no cell but a computed one is filled. */
export function filledRow(
  cells: readonly unknown[],
  row: number,
  map: RegisterMap,
): readonly RegisterRow[] {
  const raw = readRegisterRow(cells, map);
  const isFilled =
    raw.number !== undefined ||
    [raw.fields, raw.events].some((part) => Object.keys(part ?? {}).length > 0);
  return isFilled ? [{ row, raw, version: readRegisterVersion(cells, map) }] : [];
}

/** Cells in one answer; a cell takes up to some twenty bytes, an id twice that, and 5 MB is the limit. */
const CELLS_PER_PAGE = 150_000;
const ROWS_PER_PAGE = 50_000;

/**
 * Values of a stretch of columns of the whole table, one page a sync; between two pages the pane
 * answers.
 *
 * @param column 0-based column of the sheet; @param width columns to read.
 */
export async function readPages(
  context: Excel.RequestContext,
  { sheet, headerRow, rowCount }: RegisterTable,
  column: number,
  width: number,
  pace: Pace = {},
): Promise<readonly (readonly unknown[])[]> {
  const rowsPerPage = Math.min(ROWS_PER_PAGE, Math.max(1, Math.floor(CELLS_PER_PAGE / width)));
  const rows: (readonly unknown[])[] = [];
  const readFrom = async (start: number): Promise<void> => {
    const count = Math.min(rowsPerPage, rowCount - start);
    if (count <= 0) return;
    const range = sheet.getRangeByIndexes(headerRow + 1 + start, column, count, width);
    range.load('values');
    await context.sync();
    const page: readonly (readonly unknown[])[] = range.values;
    rows.push(...page);
    if (rows.length >= rowCount) return;
    await pause(pace, { step: 'read', done: rows.length, total: rowCount });
    return readFrom(start + count);
  };
  await readFrom(0);
  return rows;
}
