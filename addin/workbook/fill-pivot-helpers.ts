import type { Instant } from '../../core/date/time';
import { formulaAt } from '../../core/workbook/formula-places';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { pivotHelpers } from '../../core/workbook/pivot-helpers';
import { syncInBatches, type Operation } from './sync-in-batches';
import { findRegister, presentLayout, type RegisterTable } from './register-table';

/** About what one formula takes in a request. */
const BYTES_PER_CELL = 300;
const ROWS_AT_A_TIME = 5_000;

/**
 * Puts the helper columns that pivots need to the right of the register, hidden, and fills the rows
 * that have no formula yet; columns that are there and complete are left alone.
 *
 * @param wanted keys of helpers to add; absent: none, only those there are filled.
 */
export async function fillPivotHelpers(
  context: Excel.RequestContext,
  ledger: LedgerSettings,
  asOf: Instant,
  wanted: ReadonlySet<string> = new Set(),
): Promise<void> {
  const before = await findRegister(context, ledger);
  if (!before) return;
  const missing = pivotHelpers.filter(
    ({ key, header }) => wanted.has(key) && !before.headers.includes(header[ledger.language]),
  );
  for (const { header } of missing) {
    before.table.columns.add(-1, undefined, header[ledger.language]);
  }
  const register = missing.length > 0 ? await findRegister(context, ledger) : before;
  if (!register) return;
  await syncInBatches(context, await fillOperations(context, register, ledger, asOf));
}

async function fillOperations(
  context: Excel.RequestContext,
  register: RegisterTable,
  ledger: LedgerSettings,
  asOf: Instant,
): Promise<readonly Operation[]> {
  const { sheet, headerRow, rowCount, headers } = register;
  const { places } = presentLayout(register, ledger, asOf);
  const columns = pivotHelpers.flatMap(({ header, formula }) => {
    const column = headers.indexOf(header[ledger.language]);
    const template = formula(places);
    if (column < 0 || template === undefined) return [];
    const range = sheet.getRangeByIndexes(headerRow + 1, column, rowCount, 1);
    range.load('formulas');
    return [{ column, template, range }];
  });
  await context.sync();
  return columns.flatMap(({ column, template, range }) => {
    const present: readonly (readonly unknown[])[] = range.formulas;
    if (present.every(([formula]) => formula !== '')) return [];
    const write = (from: number): Operation => {
      const rows = Math.min(ROWS_AT_A_TIME, rowCount - from);
      const run = () => {
        sheet.getRangeByIndexes(headerRow + 1 + from, column, rows, 1).formulas = Array.from(
          { length: rows },
          (_, index) => [formulaAt(template, headerRow + 1 + from + index)],
        );
      };
      return { bytes: rows * BYTES_PER_CELL, run };
    };
    return [
      {
        bytes: 1_000,
        run: () => {
          const range = sheet.getRangeByIndexes(headerRow + 1, column, rowCount, 1);
          Object.assign(range, { numberFormat: 'General' });
          range.getEntireColumn().columnHidden = true;
        },
      },
      ...Array.from({ length: Math.ceil(rowCount / ROWS_AT_A_TIME) }, (_, page) =>
        write(page * ROWS_AT_A_TIME),
      ),
    ];
  });
}
