import type { Instant } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import { mapRegisterHeaders, type RegisterMap } from '../../core/workbook/read-register-row';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import type { RegisterColumn } from '../../core/workbook/register-column';
import { registerColumns } from '../../core/workbook/register-columns';
import { registerLayout, type RegisterLayout } from '../../core/workbook/register-layout';
import { tableNames } from '../../core/workbook/sheet-names';
import { columnsMissing, registerMissing } from './register-findings';

/** Where the register table stands now; rows and columns are 0-based numbers of the sheet. */
export interface RegisterTable {
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly columnCount: number;
  /** Rows below the header, blank ones included. */
  readonly rowCount: number;
  readonly map: RegisterMap;
  /** Headers of the sheet's columns from column A to the table's last one. */
  readonly headers: readonly string[];
}

export type LocatedRegister =
  | { readonly ok: true; readonly register: RegisterTable }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Finds the register by its table, wherever people have moved it and its columns. One sync.
 *
 * @returns findings when the table was deleted or lost columns that the ledger cannot do without.
 */
export async function locateRegister(
  context: Excel.RequestContext,
  ledger: LedgerSettings,
): Promise<LocatedRegister> {
  const register = await findRegister(context, ledger);
  if (!register) return { ok: false, findings: [registerMissing] };
  const needed = register.map.missing.filter((key) => isNeeded(key));
  if (needed.length > 0) return { ok: false, findings: [columnsMissing(needed, ledger)] };
  return { ok: true, register };
}

/** The register table as it stands, whatever columns it lacks; undefined when it was deleted. */
export async function findRegister(
  context: Excel.RequestContext,
  ledger: LedgerSettings,
): Promise<RegisterTable | undefined> {
  const table = context.workbook.tables.getItemOrNullObject(tableNames.register);
  table.load('name,id');
  await context.sync();
  if (table.isNullObject) return undefined;
  const header = table.getHeaderRowRange();
  header.load('values,rowIndex,columnIndex,columnCount');
  const body = table.getDataBodyRange();
  body.load('rowCount');
  await context.sync();
  const titles = (header.values[0] ?? []).map(String);
  const headers = [...Array.from({ length: header.columnIndex }, () => ''), ...titles];
  const map = mapRegisterHeaders(headers, bothLanguages(ledger), ledger.rulebook);
  return {
    table,
    sheet: table.worksheet,
    headerRow: header.rowIndex,
    firstColumn: header.columnIndex,
    columnCount: header.columnCount,
    rowCount: body.rowCount,
    map,
    headers,
  };
}

/** The layout of the register with its columns where they stand now, people's own among them. */
export function presentLayout(
  { headers, map }: RegisterTable,
  ledger: LedgerSettings,
  asOf: Instant,
): RegisterLayout {
  const keyAt = new Map([...map.places].map(([key, index]) => [index, key]));
  const known = new Map(
    registerColumns(ledger.rulebook, ledger.language).map((column) => [column.key, column]),
  );
  const columns = headers.map(
    (header, index) => known.get(keyAt.get(index) ?? '') ?? foreignColumn(header, index),
  );
  return registerLayout(ledger, asOf, columns);
}

const isNeeded = (key: string): boolean =>
  key === 'id' ||
  key === 'number' ||
  key === 'details' ||
  key === 'version' ||
  key.startsWith('event:');

const bothLanguages = ({ rulebook, language }: LedgerSettings): readonly RegisterColumn[] => [
  ...registerColumns(rulebook, language),
  ...registerColumns(rulebook, language === 'zh' ? 'en' : 'zh'),
];

/** A column of people's own: it has a place in the row and nothing is ever written into it. */
const foreignColumn = (header: string, index: number): RegisterColumn => ({
  key: `other:${index}`,
  source: { kind: 'field', key: '' },
  header,
  title: { zh: header, en: header },
  content: 'text',
  width: 0,
  hidden: true,
  computed: false,
  personal: false,
});
