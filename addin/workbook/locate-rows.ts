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
  const there = await readRows(
    context,
    register,
    seen.map((one) => ({ one, row: one.row })),
  );
  const moved = seen.filter((one) => idOf(there.get(one)) !== idOf(one));
  if (moved.length === 0) return there;
  const places = await placesOf(context, register);
  const wanted = moved.flatMap((one) => {
    const row = idOf(one) === '' ? undefined : places.get(idOf(one));
    return row === undefined ? [] : [{ one, row }];
  });
  const elsewhere = await readRows(context, register, wanted);
  const gone = new Set(moved);
  return new Map([...[...there].filter(([one]) => !gone.has(one)), ...elsewhere]);
}

const idOf = (row: RegisterRow | undefined): string | undefined =>
  row && (typeof row.raw.id === 'string' ? row.raw.id.trim() : '');

/** 1-based row of the sheet by the id that stands in it. */
async function placesOf(
  context: Excel.RequestContext,
  register: RegisterTable,
): Promise<ReadonlyMap<string | undefined, number>> {
  const ids = await readPages(context, register, register.map.places.get('id') ?? 0, 1);
  const first = register.headerRow + 2;
  return new Map(ids.map(([id], index) => [cellText(id), first + index]));
}

async function readRows(
  context: Excel.RequestContext,
  { sheet, headers, map }: RegisterTable,
  wanted: readonly { readonly one: RegisterRow; readonly row: number }[],
): Promise<ReadonlyMap<RegisterRow, RegisterRow>> {
  if (wanted.length === 0) return new Map();
  const ranges = wanted.map(({ one, row }) => {
    const range = sheet.getRangeByIndexes(row - 1, 0, 1, headers.length);
    range.load('values');
    return { one, row, range };
  });
  await context.sync();
  return new Map(
    ranges.flatMap(({ one, row, range }) => {
      const cells: readonly unknown[] = range.values[0] ?? [];
      return filledRow(cells, row, map).map((now) => [one, now] as const);
    }),
  );
}
