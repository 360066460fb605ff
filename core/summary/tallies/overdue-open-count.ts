import type { BucketEnd, Grouping } from '../grouping';
import type { SummaryColumns } from '../summary-columns';
import type { EndTally, Met } from './tally';

/**
 * Records that at the end of the period (or of each of its months or weeks) were open with a
 * resolve clock overdue; a record counts once however many of its clocks are late.
 */
export const overdueOpenCount: EndTally = {
  kind: 'end',
  key: 'overdueOpen',
  visit(columns, grouping, met) {
    const { clocks } = columns;
    const lastNow = Math.max(...grouping.buckets.map(({ now }) => now));
    /** For each bucket the record counted last: rows of one record stand together. */
    const counted = new Int32Array(grouping.buckets.length).fill(-1);
    for (let row = 0; row < clocks.count; row += 1) {
      const deadline = clocks.deadline[row] ?? Infinity;
      if (deadline >= lastNow || (clocks.stopped[row] ?? 0) <= deadline) continue;
      visitRow(columns, grouping, row, counted, met);
    }
  },
};

function visitRow(
  columns: SummaryColumns,
  { buckets, base }: Grouping,
  row: number,
  counted: Int32Array,
  met: Met,
): void {
  const record = columns.clocks.record[row] ?? 0;
  buckets.forEach((bucket, index) => {
    if (counted[index] === record || !isOverdueAt(bucket, columns, row, record)) return;
    counted[index] = record;
    met((base[record] ?? 0) + index, record);
  });
}

function isOverdueAt(
  { to, until, now, hasBegun }: BucketEnd,
  { clocks, ended, received }: SummaryColumns,
  row: number,
  record: number,
): boolean {
  return (
    hasBegun &&
    (received[record] ?? 0) <= to &&
    (clocks.deadline[row] ?? Infinity) < now &&
    (clocks.stopped[row] ?? 0) >= until &&
    (ended[record] ?? 0) >= until
  );
}
