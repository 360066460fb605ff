import type { RegisterMap } from '../../core/workbook/read-register-row';
import { cellText } from './cell-text';
import type { RowChanges, RowSpan } from './changed-rows';
import type { Pace } from './paced';
import { readPages } from './read-register';
import type { RegisterTable } from './register-table';

/** The cells of the register as they stand. */
export interface RegisterCells {
  readonly map: RegisterMap;
  /** 1-based row of the sheet of the first of them. */
  readonly firstRow: number;
  /** A row that was not read again is the same array. */
  readonly rows: readonly (readonly unknown[])[];
}

/** Reads the register as it was found; of rows that nothing was told of only once. */
export type CellReader = (
  context: Excel.RequestContext,
  register: RegisterTable,
  changes?: RowChanges,
  pace?: Pace,
) => Promise<RegisterCells>;

/**
 * Reads the cells of the register again and again: the rows that are said to have been written, and
 * those that came; rows that moved are found by their ids. Where nobody knows, or the columns are
 * others, everything is read.
 */
export function followCells(): CellReader {
  let known: { readonly columns: string; readonly cells: RegisterCells } | undefined;
  return async (context, register, changes = {}, pace = {}) => {
    const columns = JSON.stringify([register.headerRow, register.headers]);
    const before = known?.columns === columns ? known.cells : undefined;
    const read = before && (await readChanged(context, register, before, changes));
    const rows = read ?? (await readPages(context, register, 0, register.headers.length, pace));
    const cells = { map: register.map, firstRow: register.headerRow + 2, rows };
    known = { columns, cells };
    return cells;
  };
}

type Rows = RegisterCells['rows'];

/** The rows with those that changed read anew; undefined where that is no less than all of them. */
async function readChanged(
  context: Excel.RequestContext,
  register: RegisterTable,
  before: RegisterCells,
  { rows: spans, movedFrom }: RowChanges,
): Promise<Rows | undefined> {
  if (!spans || sizeOf(spans) > MOST_ROWS) return undefined;
  if (movedFrom === undefined && before.rows.length === register.rowCount) {
    const all = await readSpans(context, register, before, spans);
    // Rows pasted over others, or sorted without a word, have ids that stood elsewhere.
    if (keepIds(before, all, spans)) return all;
  }
  const rows = await realign(context, register, before);
  const wanted = [...spans, ...gapsIn(rows, before.firstRow)];
  if (sizeOf(wanted) > MOST_ROWS) return undefined;
  return readSpans(context, register, { ...before, rows }, wanted);
}

/** More rows than that are not read one by one. */
const MOST_ROWS = 2_000;

const sizeOf = (spans: readonly RowSpan[]): number =>
  spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);

/** What is known of each row that is there now, by its id; what is not known is left empty. */
async function realign(
  context: Excel.RequestContext,
  register: RegisterTable,
  { rows, map }: RegisterCells,
): Promise<Rows> {
  const place = map.places.get('id') ?? 0;
  const known = new Map<string, readonly unknown[]>();
  const doubled = new Set(['']);
  for (const cells of rows) {
    const id = cellText(cells[place]);
    if (known.has(id)) doubled.add(id);
    known.set(id, cells);
  }
  const ids = (await readPages(context, register, place, 1)).map(([id]) => cellText(id));
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) doubled.add(id);
    seen.add(id);
  }
  return ids.map((id) => (doubled.has(id) ? undefined : known.get(id)) ?? UNKNOWN);
}

const UNKNOWN: readonly unknown[] = [];

/** The stretches of rows nothing is known of. */
function gapsIn(rows: Rows, firstRow: number): readonly RowSpan[] {
  const gaps: { from: number; to: number }[] = [];
  rows.forEach((cells, index) => {
    if (cells !== UNKNOWN) return;
    const row = firstRow + index;
    const last = gaps.at(-1);
    if (last?.to === row - 1) last.to = row;
    else gaps.push({ from: row, to: row });
  });
  return gaps;
}

/** One sync, whatever the number of spans. */
async function readSpans(
  context: Excel.RequestContext,
  { sheet, headers }: RegisterTable,
  { firstRow, rows }: RegisterCells,
  spans: readonly RowSpan[],
): Promise<Rows> {
  const lastRow = firstRow + rows.length - 1;
  const read = spans
    .map(({ from, to }) => ({ from: Math.max(from, firstRow), to: Math.min(to, lastRow) }))
    .filter(({ from, to }) => from <= to)
    .map(({ from, to }) => {
      const range = sheet.getRangeByIndexes(from - 1, 0, to - from + 1, headers.length);
      range.load('values');
      return { from, range };
    });
  if (read.length === 0) return rows;
  await context.sync();
  const all = [...rows];
  for (const { from, range } of read) {
    const values: readonly (readonly unknown[])[] = range.values;
    values.forEach((cells, index) => (all[from - firstRow + index] = cells));
  }
  return all;
}

/** Whether the rows that were read still have the ids that stood there. */
function keepIds({ map, firstRow, rows }: RegisterCells, now: Rows, spans: readonly RowSpan[]) {
  const place = map.places.get('id') ?? 0;
  return spans.every(({ from, to }) => {
    const read = now.slice(Math.max(0, from - firstRow), Math.max(0, to - firstRow + 1));
    return read.every((cells, index) => {
      const id = cellText(rows[Math.max(0, from - firstRow) + index]?.[place]);
      return id === '' || id === cellText(cells[place]);
    });
  });
}
