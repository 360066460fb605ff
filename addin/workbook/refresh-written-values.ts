import type { Instant } from '../../core/date/time';
import { endedByOtherVersion } from '../../core/clock/ended-by-other-version';
import { parseRecord } from '../../core/record/parse-record';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { registerLayout, type RegisterLayout } from '../../core/workbook/register-layout';
import { registerRow } from '../../core/workbook/register-row';
import type { Cell, CellValue } from '../../core/workbook/workbook-plan';
import { cellInput } from './cell-input';
import { keepsText } from './column-operations';
import { filledRow, readPages } from './read-register';
import { locateRegister, presentLayout, type RegisterTable } from './register-table';
import { runExcel } from './run-excel';
import { syncInBatches, type Operation } from './sync-in-batches';

/**
 * Brings up to date what the add-in writes where no formula can say it, as of an instant. A ledger
 * that formulas say whole is not even read, and cells that are right are left alone.
 *
 * @param only 1-based row of the sheet; absent: every row.
 * @returns how many cells were written.
 */
export async function refreshWrittenValues(
  ledger: LedgerSettings,
  asOf: Instant,
  only?: number,
): Promise<number> {
  if (!hasWrittenColumn(registerLayout(ledger, asOf))) return 0;
  return runExcel(async (context) => {
    const located = await locateRegister(context, ledger);
    if (!located.ok) return 0;
    const { register } = located;
    const first = register.headerRow + 2;
    const part =
      only === undefined
        ? register
        : { ...register, headerRow: only - 2, rowCount: only < first ? 0 : 1 };
    const rows = await readPages(context, part, 0, register.headers.length);
    const layout = presentLayout(register, ledger, asOf);
    const operations = rows.flatMap((cells, index) =>
      staleCells(cells, (only ?? first) + index, register, layout, asOf),
    );
    await syncInBatches(context, operations);
    return operations.length;
  });
}

const hasWrittenColumn = ({ columns, formulas }: RegisterLayout): boolean =>
  columns.some(({ computed, hidden, key }) => computed && !hidden && !formulas.has(key));

function staleCells(
  present: readonly unknown[],
  row: number,
  { map, sheet }: RegisterTable,
  layout: RegisterLayout,
  asOf: Instant,
): readonly Operation[] {
  const { ledger, columns } = layout;
  const [filled] = filledRow(present, row, map);
  if (!filled) return [];
  const { record } = parseRecord(filled.raw, ledger.rulebook, ledger.zone);
  if (endedByOtherVersion(record, ledger.rulebook)) return [];
  const cells = registerRow(record, layout, asOf, { row: row - 1, version: filled.version });
  return columns.flatMap((column, index) => {
    const cell = cells[index] ?? null;
    const isRight = !isValue(cell) || isSame(cell, present[index]);
    if (!column.computed || column.hidden || isRight) return [];
    const run = () => {
      sheet.getCell(row - 1, index).formulas = [[cellInput(cell, keepsText(column))]];
    };
    return [{ bytes: BYTES_PER_CELL, run }];
  });
}

/** About what one cell takes in a request. */
const BYTES_PER_CELL = 700;

const isValue = (cell: Cell): cell is CellValue => typeof cell !== 'object' || cell === null;

/** Half a second as part of a day. */
const TOLERANCE = 0.5 / 86_400;

const isSame = (cell: CellValue, present: unknown): boolean =>
  typeof cell === 'number' && typeof present === 'number'
    ? Math.abs(cell - present) <= TOLERANCE
    : (cell ?? '') === present;
