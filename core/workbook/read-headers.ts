import { columnLetters } from './cell-address';
import type { SourceCell, SourceRow, SourceTable, TableFinding } from './source-table';

/** A row as it stands in the file; rows without any text are left out before. */
export interface RawRow {
  /** 1-based number in the sheet. */
  readonly row: number;
  readonly cells: readonly SourceCell[];
}

type Place = Pick<SourceTable, 'sheetNames' | 'sheet' | 'date1904'>;

/**
 * Makes a table of raw rows: the first filled row is the header, after a title that stands alone
 * above it. Empty and repeated headers are made unique and found; every row gets as many cells as
 * there are headers.
 */
export function readHeaders(
  raw: readonly RawRow[],
  place: Place,
): { readonly table: SourceTable; readonly findings: readonly TableFinding[] } {
  const titles = countTitles(raw);
  const header = raw[titles];
  const data = raw.slice(titles + 1);
  const named = nameColumns(header?.cells ?? [], filledColumns(header, data), header?.row ?? 1);
  return {
    table: {
      ...place,
      headers: named.headers,
      rows: data.map((row) => fitRow(row, named.headers.length)),
    },
    findings: [
      ...raw.slice(0, titles).map(titleFinding),
      ...named.findings,
      ...(data.length === 0 ? [noRows(place.sheet)] : []),
    ],
  };
}

/** Rows of one filled cell above a row of several names are titles, as `2026年投诉台账`. */
function countTitles(raw: readonly RawRow[]): number {
  const index = raw.findIndex((row) => filledCount(row) > 1);
  const header = raw[index];
  return header !== undefined && index <= MOST_TITLES && header.cells.every(isName) ? index : 0;
}

/** True for what may stand in a header: texts, but neither amounts nor dates. */
function isName(cell: SourceCell): boolean {
  return cell === null || (typeof cell === 'string' && !/^[\d\s./:-]+$/.test(cell));
}

const MOST_TITLES = 5;

const isFilled = (cell: SourceCell | undefined): boolean =>
  cell !== undefined && cell !== null && (typeof cell !== 'string' || cell.trim() !== '');

const filledCount = (row: RawRow): number => row.cells.filter(isFilled).length;

/** True for each column that has a header or a value. */
function filledColumns(header: RawRow | undefined, data: readonly RawRow[]): readonly boolean[] {
  const filled: boolean[] = (header?.cells ?? []).map(isFilled);
  for (const { cells } of data) {
    for (let column = 0; column < cells.length; column += 1) {
      if (filled[column] !== true) filled[column] = isFilled(cells[column]);
    }
  }
  return filled.slice(0, filled.lastIndexOf(true) + 1);
}

interface NamedColumns {
  readonly headers: readonly string[];
  readonly findings: readonly TableFinding[];
}

function nameColumns(
  cells: readonly SourceCell[],
  filled: readonly boolean[],
  row: number,
): NamedColumns {
  const taken = new Set<string>();
  const findings: TableFinding[] = [];
  const headers = filled.map((_, column) => {
    const text = headerText(cells[column]);
    const name = freeName(text === '' ? columnName(column) : text, taken);
    if (text === '' && filled[column] === true) findings.push(emptyHeader(column, name, row));
    if (text !== '' && name !== text) findings.push(repeatedHeader(text, name, row));
    taken.add(name);
    return name;
  });
  return { headers, findings };
}

/** Line breaks and runs of blanks in a header are one blank. */
function headerText(cell: SourceCell | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'object') return String(cell.serial);
  return String(cell).replace(/\s+/g, ' ').trim();
}

const columnName = (column: number): string => `列${columnLetters(column)}`;

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted} (${number})`;
  return name;
}

/** `cells` cut or filled to the number of headers. */
function fitRow({ row, cells }: RawRow, width: number): SourceRow {
  if (cells.length === width) return { row, cells };
  return { row, cells: Array.from({ length: width }, (_, column) => cells[column] ?? null) };
}

function titleFinding({ row, cells }: RawRow): TableFinding {
  const text = headerText(cells.find(isFilled));
  return {
    code: 'title-row',
    severity: 'info',
    message: {
      zh: `第 ${row} 行“${text}”只有一格有内容，视为标题，未作为表头。`,
      en: `Row ${row}, “${text}”, has one filled cell only; it was taken as a title, not as the header.`,
    },
    row,
  };
}

function emptyHeader(column: number, name: string, row: number): TableFinding {
  const letters = columnLetters(column);
  return {
    code: 'empty-header',
    severity: 'warning',
    message: {
      zh: `${letters} 列有数据但没有表头（第 ${row} 行），暂称“${name}”。`,
      en: `Column ${letters} has data but no header in row ${row}; it is called “${name}” here.`,
    },
    row,
    column: name,
  };
}

function repeatedHeader(text: string, name: string, row: number): TableFinding {
  return {
    code: 'duplicate-header',
    severity: 'warning',
    message: {
      zh: `表头“${text}”重复（第 ${row} 行），后一列改称“${name}”。`,
      en: `The header “${text}” stands more than once in row ${row}; the later column is called “${name}” here.`,
    },
    row,
    column: name,
  };
}

function noRows(sheet: string): TableFinding {
  return {
    code: 'no-data-rows',
    severity: 'warning',
    message: {
      zh: `“${sheet}”只有表头，没有数据行。`,
      en: `“${sheet}” has a header but no data rows.`,
    },
  };
}
