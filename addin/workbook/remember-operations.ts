import { BATCH_COLUMN, ENTRY_COLUMN } from '../../core/workbook/sync-sheet';
import type { SyncEntry, SyncMemory } from '../sync/sync-workbook';
import { cellOperations } from './cell-operations';
import type { SyncSheet } from './read-sync-sheet';
import type { Operation } from './sync-in-batches';
import { entryCell, memoryCells } from './sync-state';

/** The operations that write entries where they stand or below the others; undefined forgets one. */
export function entryOperations(
  { sheet, places, nextRow }: SyncSheet,
  entries: ReadonlyMap<string, SyncEntry | undefined>,
): readonly Operation[] {
  let next = nextRow;
  const cells = [...entries].flatMap(([id, entry]) => {
    const place = places.get(id);
    if (place === undefined && !entry) return [];
    const row = place ?? next;
    if (place === undefined) next += 1;
    return [{ row, text: entry ? entryCell(entry) : '' }];
  });
  const isText = () => true;
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

/** The operations that write the memory; the batch comes before the cell that says it is there. */
export function memoryOperations(
  { sheet, memory: before, pieces: old }: SyncSheet,
  memory: SyncMemory,
): readonly Operation[] {
  const { own, pieces } = memoryCells(memory);
  const isSame = before?.sent?.key === memory.sent?.key;
  const rows = isSame
    ? []
    : [...pieces, ...Array<string>(Math.max(0, old - pieces.length)).fill('')];
  const isText = () => true;
  return [
    ...cellOperations(
      { sheet, row: 0, column: BATCH_COLUMN, isText },
      rows.map((piece) => [piece]),
    ),
    ...cellOperations({ sheet, row: 0, column: ENTRY_COLUMN, isText }, [[own]]),
  ];
}
