import { changeAgainst } from './comparison';
import { nameOfGroup } from './group-name';
import type { RowComparison, SummaryRow, SummaryTable } from './summary-table';

/** Sets the rows of a table beside those of the same groups in two other periods. */
export function compareRows(
  table: SummaryTable,
  before: SummaryTable,
  yearEarlier: SummaryTable,
): SummaryTable {
  const previous = comparer(before);
  const lastYear = comparer(yearEarlier);
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      previous: previous(row),
      lastYear: lastYear(row),
    })),
  };
}

function comparer({ rows }: SummaryTable) {
  const byName = new Map(rows.map((row) => [rowName(row), row.values]));
  return (row: SummaryRow): Readonly<Record<string, RowComparison>> => {
    const then = byName.get(rowName(row));
    return Object.fromEntries(
      Object.entries(row.values).map(([key, { value: now }]) => {
        const value = then?.[key]?.value ?? null;
        return [key, { value, change: changeAgainst(now, value) }];
      }),
    );
  };
}

const rowName = ({ keys, folded }: SummaryRow): string =>
  `${nameOfGroup(keys.map((value) => ({ value })))}${folded === undefined ? '' : '+'}`;
