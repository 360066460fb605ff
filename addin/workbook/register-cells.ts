import type { Finding } from '../../core/finding';
import type { RegisterMap } from '../../core/workbook/read-register-row';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import type { RowSpan } from './changed-rows';
import { readPages } from './read-register';
import { locateRegister, type RegisterTable } from './register-table';
import { runExcel } from './run-excel';

/** The cells of the register as they stand. */
export interface RegisterCells {
  readonly map: RegisterMap;
  /** 1-based row of the sheet of the first of them. */
  readonly firstRow: number;
  /** A row that was not read again is the same array. */
  readonly rows: readonly (readonly unknown[])[];
}

export interface ReadCells {
  readonly register?: RegisterCells;
  readonly findings: readonly Finding[];
}

/**
 * Reads the cells of the register again and again.
 *
 * @returns reads some rows of the sheet, where the table has stayed as it was, else all of them.
 */
export function registerCells(
  ledger: LedgerSettings,
): (rows?: readonly RowSpan[]) => Promise<ReadCells> {
  let known: { readonly place: string; readonly cells: RegisterCells } | undefined;
  return (spans) =>
    runExcel(async (context) => {
      const located = await locateRegister(context, ledger);
      if (!located.ok) {
        known = undefined;
        return { findings: located.findings };
      }
      const { register } = located;
      const place = placeOf(register);
      const rows =
        spans && known?.place === place && sizeOf(spans) <= MOST_ROWS
          ? await readSpans(context, register, known.cells, spans)
          : await readPages(context, register, 0, register.headers.length);
      const cells = { map: register.map, firstRow: register.headerRow + 2, rows };
      known = { place, cells };
      return { register: cells, findings: [] };
    });
}

/** More rows than that are not read one by one. */
const MOST_ROWS = 2_000;

const sizeOf = (spans: readonly RowSpan[]): number =>
  spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);

/** What has to be the same for a row to be where it was. */
const placeOf = ({ headers, headerRow, rowCount }: RegisterTable): string =>
  JSON.stringify([headerRow, rowCount, headers]);

/** One sync, whatever the number of spans. */
async function readSpans(
  context: Excel.RequestContext,
  { sheet, headers }: RegisterTable,
  { firstRow, rows }: RegisterCells,
  spans: readonly RowSpan[],
): Promise<readonly (readonly unknown[])[]> {
  const lastRow = firstRow + rows.length - 1;
  const read = spans
    .map(({ from, to }) => ({ from: Math.max(from, firstRow), to: Math.min(to, lastRow) }))
    .filter(({ from, to }) => from <= to)
    .map(({ from, to }) => {
      const range = sheet.getRangeByIndexes(from - 1, 0, to - from + 1, headers.length);
      range.load('values');
      return { from, range };
    });
  await context.sync();
  const all = [...rows];
  for (const { from, range } of read) {
    const values: readonly (readonly unknown[])[] = range.values;
    values.forEach((cells, index) => (all[from - firstRow + index] = cells));
  }
  return all;
}
