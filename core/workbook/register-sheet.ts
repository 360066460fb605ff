import type { Instant } from '../date/time';
import type { ComplaintRecord } from '../record/record';
import { formats } from './cell-styles';
import type { LedgerSettings } from './ledger-settings';
import type { RegisterColumn } from './register-column';
import { registerColumns } from './register-columns';
import { registerRow } from './register-row';
import { sheetNames, tableNames } from './sheet-names';
import type { SheetPlan } from './workbook-plan';

/** Lays out the register: one native table, a row for each record. */
export function registerSheet(
  ledger: LedgerSettings,
  records: readonly ComplaintRecord[],
  asOf: Instant,
  versions: ReadonlyMap<string, number>,
): SheetPlan {
  const columns = registerColumns(ledger.rulebook, ledger.language);
  const rows =
    records.length > 0
      ? records.map((record) =>
          registerRow(record, { ledger, columns, version: versions.get(record.id) ?? 1 }, asOf),
        )
      : [columns.map(() => null)];
  return {
    key: 'register',
    name: sheetNames(ledger.language).register,
    visibility: 'visible',
    columns: columns.map(({ width, hidden }) => ({ width, hidden })),
    blocks: [{ row: 0, column: 0, cells: [columns.map(({ header }) => header), ...rows] }],
    styles: columns.map((column, index) => ({
      area: { row: 1, column: index, rows: rows.length, columns: 1 },
      style: {
        numberFormat: numberFormat(column),
        wrap: column.content === 'long-text',
        valign: 'top',
      },
    })),
    tables: [
      {
        name: tableNames.register,
        area: { row: 0, column: 0, rows: rows.length + 1, columns: columns.length },
        style: 'TableStyleLight9',
      },
    ],
    conditionalFormats: [],
    validations: [],
    charts: [],
    freeze: { rows: 1, columns: 2 },
    print: { landscape: true, header: ledger.name, repeatRows: 1 },
  };
}

const numberFormat = (column: RegisterColumn): string =>
  ({
    text: formats.text,
    'long-text': formats.text,
    number: 'General',
    money: formats.money,
    date: formats.day,
    'date-time': formats.minute,
  })[column.content];
