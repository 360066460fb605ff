import type { CellValue, PivotAxis } from './workbook-plan';

/** What a pivot shows before a program has refreshed it. */
export interface ShownPivot {
  readonly row: PivotAxis;
  readonly column: PivotAxis;
  readonly table: {
    readonly headers: readonly string[];
    readonly rows: readonly (readonly CellValue[])[];
  };
  /** What is counted, and what the grand totals are called. */
  readonly title: string;
  readonly total: string;
}

/** The cells of a pivot in tabular form: two rows of headers, the counts, the grand totals. */
export function pivotCells({ row, column, table, title, total }: ShownPivot): CellValue[][] {
  const counts = countPairs(row, column, table);
  const down = [...row.items.map((item) => [item]), row.items];
  const across = [...column.items.map((item) => [item]), column.items];
  const countOf = (rows: readonly Item[], columns: readonly Item[]): number | null => {
    let sum = 0;
    for (const one of rows) for (const other of columns) sum += counts.get(pairOf(one, other)) ?? 0;
    return sum === 0 ? null : sum;
  };
  return [
    [title, column.header],
    [row.header, ...column.items, total],
    ...down.map((rows, index) => [
      index === row.items.length ? total : (row.items[index] ?? null),
      ...across.map((columns) => countOf(rows, columns)),
    ]),
  ];
}

type Item = CellValue;

/** Excel knows no difference between capital and small letters here. */
const pairOf = (one: Item, other: Item): string => JSON.stringify([one, other]).toLowerCase();

function countPairs(
  row: PivotAxis,
  column: PivotAxis,
  { headers, rows }: ShownPivot['table'],
): ReadonlyMap<string, number> {
  const [down, across] = [headers.indexOf(row.header), headers.indexOf(column.header)];
  const counts = new Map<string, number>();
  for (const cells of rows) {
    const pair = pairOf(itemOf(cells[down]), itemOf(cells[across]));
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

const itemOf = (value: CellValue | undefined): Item => (typeof value === 'string' ? value : null);
