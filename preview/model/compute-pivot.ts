import type { CellValue } from './cell';
import { filteredSource } from './pivot-filter';
import type { PivotData, PivotModel } from './pivot-model';
import { itemOf, pivotItems, type PivotSource } from './pivot-source';

/** A pivot as its cells stand on the sheet. */
export interface PivotCells {
  readonly cells: readonly (readonly CellValue[])[];
  readonly headerRows: number;
  /** Columns whose figures are parts of one. */
  readonly percent: ReadonlySet<number>;
}

const TOTAL = 'Grand Total';

/**
 * Computes the cells of a pivot with one field on its rows and at most one on its columns, of what
 * its filters let through.
 */
export function computePivot(pivot: PivotModel, whole: PivotSource): PivotCells {
  const source = filteredSource(pivot, whole);
  const [row] = pivot.rows;
  if (row === undefined || pivot.data.length === 0) {
    return { cells: [], headerRows: 0, percent: new Set() };
  }
  const rows = orderedItems(pivot, source, row);
  const [column] = pivot.columns;
  const columns = column === undefined ? undefined : pivotItems(source, column);
  return columns && column !== undefined
    ? crossed(pivot, source, { row, rows, column, columns })
    : plain(pivot, source, row, rows);
}

type Test = Readonly<Record<string, string>>;

function figure(data: PivotData, { headers, rows }: PivotSource, test: Test): number {
  const place = headers.indexOf(data.field);
  const tests = Object.entries(test).map(
    ([field, item]) => [headers.indexOf(field), item] as const,
  );
  return rows
    .filter((row) => tests.every(([at, item]) => itemOf(row[at] ?? null) === item))
    .reduce((sum, row) => {
      const value = row[place] ?? null;
      if (data.summarizeBy === 'Count') return sum + (value === null || value === '' ? 0 : 1);
      return sum + (typeof value === 'number' ? value : 0);
    }, 0);
}

function orderedItems(pivot: PivotModel, source: PivotSource, row: string): readonly string[] {
  const items = pivotItems(source, row);
  const { sort } = pivot;
  const data = pivot.data.find(({ id }) => id === sort?.dataId);
  if (!sort || !data) return items;
  const sign = sort.descending ? -1 : 1;
  const sizes = new Map(items.map((item) => [item, figure(data, source, { [row]: item })]));
  return [...items].sort((one, other) => sign * ((sizes.get(one) ?? 0) - (sizes.get(other) ?? 0)));
}

function plain(
  pivot: PivotModel,
  source: PivotSource,
  row: string,
  rows: readonly string[],
): PivotCells {
  const columns = pivot.data.map((data) => {
    const figures = rows.map((item) => figure(data, source, { [row]: item }));
    return shownAs(data, figures, figure(data, source, {}));
  });
  return {
    cells: [
      [row, ...pivot.data.map(({ name }) => name)],
      ...rows.map((item, index) => [item, ...columns.map((figures) => figures[index] ?? null)]),
      [TOTAL, ...columns.map((figures) => figures[rows.length] ?? null)],
    ],
    headerRows: 1,
    percent: new Set(
      pivot.data.flatMap(({ showAs }, index) => (showAs === 'None' ? [] : [index + 1])),
    ),
  };
}

/** The figures of the rows and the total as a calculation shows them; a running total has none. */
function shownAs(
  { showAs }: PivotData,
  figures: readonly number[],
  total: number,
): readonly (number | null)[] {
  if (showAs === 'None') return [...figures, total];
  const part = (value: number): number | null => (total === 0 ? null : value / total);
  if (showAs === 'PercentOfGrandTotal') return [...figures.map(part), part(total)];
  let running = 0;
  return [
    ...figures.map((value) => {
      running += value;
      return part(running);
    }),
    null,
  ];
}

function crossed(
  pivot: PivotModel,
  source: PivotSource,
  axes: {
    readonly row: string;
    readonly rows: readonly string[];
    readonly column: string;
    readonly columns: readonly string[];
  },
): PivotCells {
  const { row, rows, column, columns } = axes;
  const [data] = pivot.data;
  if (!data) return { cells: [], headerRows: 0, percent: new Set() };
  const line = (name: string, test: Test): readonly CellValue[] => [
    name,
    ...columns.map((item) => figure(data, source, { ...test, [column]: item }) || null),
    figure(data, source, test),
  ];
  return {
    cells: [
      [data.name, column, ...Array.from({ length: columns.length }, () => null)],
      [row, ...columns, TOTAL],
      ...rows.map((item) => line(item, { [row]: item })),
      line(TOTAL, {}),
    ],
    headerRows: 2,
    percent: new Set(),
  };
}
