import type { SummaryRow, SummaryTable } from './summary-table';

/** A group with its part of the whole and that of all up to it. */
export interface ParetoRow {
  readonly row: SummaryRow;
  readonly count: number;
  /** In percent; all of them sum to 100.00. */
  readonly share: number | null;
  /** Of this row and all before it, in percent; 100.00 at the end. */
  readonly running: number | null;
}

/** Orders the groups of a count by their size, the largest first and “其他” last. */
export function paretoRows(table: SummaryTable, measure: string): readonly ParetoRow[] {
  const rows = bySize(table.rows, measure).map((row) => {
    const { value, share } = row.values[measure] ?? {};
    return { row, count: value ?? 0, share: share ?? null };
  });
  const running = runningShares(rows.map(({ share }) => share));
  return rows.map((row, index) => ({ ...row, running: running[index] ?? null }));
}

/** Rows with the largest value of a measure first; of equal ones the earlier. */
export function bySize(rows: readonly SummaryRow[], measure: string): readonly SummaryRow[] {
  const isRest = ({ folded }: SummaryRow): number => (folded === undefined ? 0 : 1);
  const size = ({ values }: SummaryRow): number => values[measure]?.value ?? 0;
  return [...rows].sort((one, other) => isRest(one) - isRest(other) || size(other) - size(one));
}

/** Adds shares up from the first on, exactly to the hundredth. */
export function runningShares(shares: readonly (number | null)[]): readonly (number | null)[] {
  let hundredths = 0;
  return shares.map((share) => {
    if (share === null) return null;
    hundredths += Math.round(share * 100);
    return hundredths / 100;
  });
}
