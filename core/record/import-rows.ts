import type { Zone } from '../date/time';
import type { Finding } from '../finding';
import type { Rulebook } from '../rulebook/rulebook';
import { checkRawRecord } from './check-raw-record';
import type { ColumnMapping, ColumnTarget } from './column-mapping';
import { duplicateNumbers } from './duplicate-numbers';
import { isDateCell } from './parse-date-time';
import { isBlank } from './raw-shape';
import type { DateOrder } from './read-date-text';
import type { ComplaintRecord, RawRecord } from './record';
import { recordPlan } from './record-plan';

/** A sheet or text file as rows of cells; `row` is the 1-based number in the sheet. */
export interface ImportTable {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly unknown[] }[];
  /** True when serials count from 1904. */
  readonly date1904: boolean;
}

/** A finding about one row of a file. */
export interface RowFinding extends Finding {
  readonly row: number;
  /** Header of the column, when the finding concerns a mapped one. */
  readonly column?: string;
}

export interface ImportedRows {
  readonly records: readonly { readonly row: number; readonly record: ComplaintRecord }[];
  readonly findings: readonly RowFinding[];
}

/**
 * Reads a foreign register: each row with a filled cell becomes a record, whatever is wrong with it,
 * and every finding names its row and column. Numbers that repeat are flagged. Nothing is invented:
 * an empty cell stays absent.
 *
 * @param order declared order of dates such as `04/05/2019`.
 */
export function importRows(
  table: ImportTable,
  mapping: ColumnMapping,
  rulebook: Rulebook,
  zone: Zone,
  order?: DateOrder,
): ImportedRows {
  const columns = columnsOf(table, mapping, rulebook);
  const headerOf = headersByKey(columns, rulebook);
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const read = rows.map(({ row, cells }) => {
    const raw = rawRow(row, cells, columns);
    return { row, ...checkRawRecord(raw, rulebook, { zone }, order) };
  });
  const findings = read.flatMap(({ row, findings: found }) =>
    found.map((finding) => atRow(finding, row, headerOf)),
  );
  const duplicates = duplicateNumbers(read.map(({ record }) => record)).map(
    ({ index, firstIndex, finding }) =>
      atRow(withFirstRow(finding, rows[firstIndex]?.row ?? 0), rows[index]?.row ?? 0, headerOf),
  );
  return {
    records: read.map(({ row, record }) => ({ row, record })),
    findings: [...findings, ...duplicates].sort((a, b) => a.row - b.row),
  };
}

interface Column {
  readonly index: number;
  readonly header: string;
  readonly target: ColumnTarget;
  /** Days to add to a serial so that it counts from 1900. */
  readonly shift: number;
}

const DAYS_FROM_1900_TO_1904 = 1_462;

function columnsOf(
  { headers, date1904 }: ImportTable,
  mapping: ColumnMapping,
  { fields }: Rulebook,
): readonly Column[] {
  const dates = new Set(
    fields.filter(({ type }) => type === 'date' || type === 'date-time').map(({ key }) => key),
  );
  return mapping.flatMap(({ header, target }) => {
    const index = headers.indexOf(header);
    if (target === undefined || index < 0) return [];
    const isDate = target.kind === 'event' || (target.kind === 'field' && dates.has(target.key));
    return { index, header, target, shift: date1904 && isDate ? DAYS_FROM_1900_TO_1904 : 0 };
  });
}

/** Headers by the key findings name; a field that holds the number is found under its own key too. */
function headersByKey(columns: readonly Column[], rulebook: Rulebook): ReadonlyMap<string, string> {
  const headers = new Map(columns.map(({ target, header }) => [target.key, header]));
  const numberHeader = columns.find(({ target }) => target.kind === 'number')?.header;
  const { numberField } = recordPlan(rulebook);
  if (numberField !== undefined && numberHeader !== undefined)
    headers.set(numberField, numberHeader);
  return headers;
}

function rawRow(row: number, cells: readonly unknown[], columns: readonly Column[]): RawRecord {
  const fields: Record<string, unknown> = {};
  const events: Record<string, unknown> = {};
  const parts: { number?: unknown; level?: unknown } = {};
  for (const { index, target, shift } of columns) {
    const value = shifted(cells[index], shift);
    if (isBlank(value)) continue;
    if (target.kind === 'field') fields[target.key] ??= value;
    else if (target.kind === 'event') events[target.key] ??= value;
    else parts[target.kind] ??= value;
  }
  return { id: `row-${row}`, fields, events, ...parts };
}

function shifted(value: unknown, shift: number): unknown {
  if (shift === 0) return value;
  if (typeof value === 'number') return value + shift;
  return isDateCell(value) ? { kind: 'date', serial: value.serial + shift } : value;
}

function atRow(finding: Finding, row: number, headerOf: ReadonlyMap<string, string>): RowFinding {
  const column = finding.field === undefined ? undefined : headerOf.get(finding.field);
  return { ...finding, row, ...(column !== undefined && { column }) };
}

function withFirstRow(finding: Finding, row: number): Finding {
  const { zh, en } = finding.message;
  return {
    ...finding,
    message: { zh: `${zh}首次出现在第 ${row} 行。`, en: `${en} It first stands in row ${row}.` },
  };
}
