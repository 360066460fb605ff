import { BATCH_COLUMN, ENTRY_COLUMN } from '../../core/workbook/sync-sheet';
import type { SyncEntry, SyncMemory } from '../sync/sync-workbook';
import { cellOperations } from './cell-operations';
import type { SyncSheet } from './read-sync-sheet';
import type { Operation } from './sync-in-batches';
import { entryCell, memoryCells } from './sync-state';

/** What is to be remembered: entries by their ids, undefined forgets one, and the memory. */
export interface Remembered {
  readonly entries: ReadonlyMap<string, SyncEntry | undefined>;
  readonly memory: SyncMemory;
}

/**
 * The operations that write entries where they stand or below the others, and the memory last, and
 * the sheet as it then is.
 */
export function rememberOperations(
  before: SyncSheet,
  { entries, memory }: Remembered,
  stamp: string,
): { readonly operations: readonly Operation[]; readonly after: SyncSheet } {
  const cells = placeEntries(before, entries);
  const after = { ...sheetAfter(before, cells), memory, stamp };
  const written = memoryOperations(before, memory, stamp);
  return {
    operations: [...entryOperations(before, cells), ...written.operations],
    after: { ...after, pieces: written.pieces },
  };
}

interface PlacedEntry {
  readonly id: string;
  readonly row: number;
  readonly entry: SyncEntry | undefined;
}

function placeEntries(
  { places, nextRow }: SyncSheet,
  entries: Remembered['entries'],
): readonly PlacedEntry[] {
  let next = nextRow;
  return [...entries].flatMap(([id, entry]) => {
    const place = places.get(id);
    if (place === undefined && !entry) return [];
    const row = place ?? next;
    if (place === undefined) next += 1;
    return [{ id, row, entry }];
  });
}

function sheetAfter(before: SyncSheet, placed: readonly PlacedEntry[]): SyncSheet {
  if (placed.length === 0) return before;
  const entries = new Map(before.entries);
  const places = new Map(before.places);
  for (const { id, row, entry } of placed) {
    if (entry) entries.set(id, entry);
    else entries.delete(id);
    if (entry) places.set(id, row);
    else places.delete(id);
  }
  const nextRow = placed.reduce((next, { row }) => Math.max(next, row + 1), before.nextRow);
  return { ...before, entries, places, nextRow };
}

function entryOperations(
  { sheet }: SyncSheet,
  placed: readonly PlacedEntry[],
): readonly Operation[] {
  const isText = () => true;
  const cells = placed.map(({ row, entry }) => ({ row, text: entry ? entryCell(entry) : '' }));
  return blocksOf(cells.sort((a, b) => a.row - b.row)).flatMap(({ row, texts }) =>
    cellOperations(
      { sheet, row, column: ENTRY_COLUMN, isText },
      texts.map((text) => [text]),
    ),
  );
}

interface Block {
  readonly row: number;
  readonly texts: string[];
}

/** Cells below one another are written together. */
function blocksOf(cells: readonly { readonly row: number; readonly text: string }[]): Block[] {
  const blocks: Block[] = [];
  for (const { row, text } of cells) {
    const last = blocks.at(-1);
    if (last && last.row + last.texts.length === row) last.texts.push(text);
    else blocks.push({ row, texts: [text] });
  }
  return blocks;
}

/** The batch comes before the cell that says it is there. */
function memoryOperations(
  { sheet, memory: before, pieces: old }: SyncSheet,
  memory: SyncMemory,
  stamp: string,
): { readonly operations: readonly Operation[]; readonly pieces: number } {
  const { own, pieces } = memoryCells(memory, stamp);
  const isSame = before?.sent?.key === memory.sent?.key;
  const rows = isSame
    ? []
    : [...pieces, ...Array<string>(Math.max(0, old - pieces.length)).fill('')];
  const isText = () => true;
  const operations = [
    ...cellOperations(
      { sheet, row: 0, column: BATCH_COLUMN, isText },
      rows.map((piece) => [piece]),
    ),
    ...cellOperations({ sheet, row: 0, column: ENTRY_COLUMN, isText }, [[own]]),
  ];
  return { operations, pieces: pieces.length };
}
