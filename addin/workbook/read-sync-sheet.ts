import { BATCH_COLUMN, ENTRY_COLUMN, SYNC_NAME } from '../../core/workbook/sync-sheet';
import type { SyncEntry, SyncMemory } from '../sync/sync-workbook';
import { paced, type Pace } from './paced';
import { parseEntry, parseMemory, pieceCount, stampOf } from './sync-state';

/** The hidden sheet of the sync as it stands. */
export interface SyncSheet {
  readonly sheet: Excel.Worksheet;
  readonly memory: SyncMemory | undefined;
  readonly entries: ReadonlyMap<string, SyncEntry>;
  /** 0-based row of each entry, by its id. */
  readonly places: ReadonlyMap<string, number>;
  /** 0-based row below the last entry. */
  readonly nextRow: number;
  /** Cells that hold pieces of a batch. */
  readonly pieces: number;
  /** Of the last writing. */
  readonly stamp: string | undefined;
}

/** Rows in one answer; an entry takes about a hundred bytes. */
const ROWS_PER_PAGE = 30_000;

/**
 * Reads the sheet of the sync; undefined where there is none (any more).
 *
 * @param known as it was read or written before; it is read again when somebody else wrote into it.
 */
export async function readSyncSheet(
  context: Excel.RequestContext,
  known?: SyncSheet,
  pace?: Pace,
): Promise<SyncSheet | undefined> {
  const name = context.workbook.names.getItemOrNullObject(SYNC_NAME);
  name.load('name');
  await context.sync();
  if (name.isNullObject) return undefined;
  const first = name.getRangeOrNullObject();
  first.load('values');
  await context.sync();
  if (first.isNullObject) return undefined;
  const { worksheet: sheet } = first;
  const own: unknown = first.values[0]?.[0];
  const stamp = stampOf(own);
  if (known && stamp !== undefined && known.stamp === stamp) return { ...known, sheet };
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount');
  await context.sync();
  const pieces = pieceCount(own);
  const lastRow = used.isNullObject ? 1 : used.rowIndex + used.rowCount;
  const cells = await readColumn(context, sheet, ENTRY_COLUMN, 1, lastRow);
  const body = await readColumn(context, sheet, BATCH_COLUMN, 0, pieces);
  const entries = new Map<string, SyncEntry>();
  const places = new Map<string, number>();
  let last = 0;
  const readEntry = (index: number): void => {
    const entry = parseEntry(cells[index]);
    if (!entry) return;
    last = index + 1;
    entries.set(entry.id, entry);
    places.set(entry.id, last);
  };
  await paced(cells.length, readEntry, pace);
  return {
    sheet,
    memory: parseMemory(own, body),
    entries,
    places,
    nextRow: last + 1,
    pieces,
    stamp,
  };
}

/** The cells of a column from one row up to another, page by page. */
async function readColumn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  column: number,
  from: number,
  to: number,
): Promise<readonly unknown[]> {
  const count = Math.min(ROWS_PER_PAGE, to - from);
  if (count <= 0) return [];
  const range = sheet.getRangeByIndexes(from, column, count, 1);
  range.load('values');
  await context.sync();
  const values: readonly (readonly unknown[])[] = range.values;
  const page = values.map(([cell]) => cell);
  return [...page, ...(await readColumn(context, sheet, column, from + count, to))];
}
