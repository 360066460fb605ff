import type { Grouping } from '../grouping';

/**
 * Counts rows by group: row r when `days[r]` lies in the period, in the group of its record.
 *
 * @param recordOf record of each row; absent: row r is record r.
 * @param isCounted 0 leaves a row out; absent: all are counted.
 */
export function countByDay(
  { period, count, base, bucketOf }: Grouping,
  days: Int32Array,
  recordOf?: Int32Array,
  isCounted?: Uint8Array,
): Float64Array {
  const counts = new Float64Array(count);
  const length = bucketOf.length;
  for (let row = 0; row < days.length; row += 1) {
    const day = (days[row] ?? 0) - period.from;
    if (day < 0 || day >= length || isCounted?.[row] === 0) continue;
    const record = recordOf === undefined ? row : (recordOf[row] ?? 0);
    const group = (base[record] ?? 0) + (bucketOf[day] ?? 0);
    counts[group] = (counts[group] ?? 0) + 1;
  }
  return counts;
}
