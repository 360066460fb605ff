import { cellText } from './cell-text';
import type { RegisterRow } from './read-register';
import { filledRow, readPages } from './read-register';
import type { RegisterTable } from './register-table';

/** Rows as they stand now, by the rows as they were seen; those that are gone are missing. */
export async function locateRows(
  context: Excel.RequestContext,
  register: RegisterTable,
  seen: readonly RegisterRow[],
): Promise<ReadonlyMap<RegisterRow, RegisterRow>> {
  if (seen.length === 0) return new Map();
  const ids = (await readPages(context, register, register.map.places.get('id') ?? 0, 1)).map(
    ([id]) => cellText(id),
  );
  const first = register.headerRow + 2;
  const placeOf = new Map(ids.map((id, index) => [id, first + index]));
  const wanted = seen.flatMap((one) => {
    const id = typeof one.raw.id === 'string' ? one.raw.id : '';
    const isThere = (ids[one.row - first] ?? '') === id;
    const row = isThere ? one.row : id === '' ? undefined : placeOf.get(id);
    return row === undefined ? [] : [{ one, row }];
  });
  const ranges = wanted.map(({ one, row }) => {
    const range = register.sheet.getRangeByIndexes(row - 1, 0, 1, register.headers.length);
    range.load('values');
    return { one, row, range };
  });
  await context.sync();
  return new Map(
    ranges.flatMap(({ one, row, range }) => {
      const cells: readonly unknown[] = range.values[0] ?? [];
      return filledRow(cells, row, register.map).map((now) => [one, now] as const);
    }),
  );
}
