import { cellText } from './cell-text';
import type { RegisterRow } from './read-register';
import type { RegisterTable } from './register-table';

/** 0-based row of the record: where it was seen if it still stands there, else wherever its id is. */
export async function findRow(
  context: Excel.RequestContext,
  { sheet, headerRow, rowCount, map }: RegisterTable,
  { row, raw }: RegisterRow,
): Promise<number | undefined> {
  const column = map.places.get('id') ?? 0;
  const ids = sheet.getRangeByIndexes(headerRow + 1, column, rowCount, 1);
  ids.load('values');
  await context.sync();
  const wanted = typeof raw.id === 'string' ? raw.id : '';
  const values: readonly (readonly unknown[])[] = ids.values;
  const present = values.map(([id]) => cellText(id));
  if (present[row - 2 - headerRow] === wanted) return row - 1;
  const found = wanted === '' ? -1 : present.indexOf(wanted);
  return found < 0 ? undefined : headerRow + 1 + found;
}
