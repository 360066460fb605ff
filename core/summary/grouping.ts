import type { Instant } from '../date/time';
import { wallOf } from '../date/wall-time';
import type { Text } from '../text';
import { combineColumns } from './combine-columns';
import { isTimeKey, type TimeKey } from './group-keys';
import type { Period } from './period';
import { NO_DAY, type GroupColumn, type GroupValue, type SummaryColumns } from './summary-columns';
import { bucketOfDays, timeBuckets, type TimeBucket } from './time-buckets';

/** The groups that some keys make in a period, numbered from 0. */
export interface Grouping {
  readonly count: number;
  /** Group of each record without its bucket: that of bucket b is `base[record] + b`. */
  readonly base: Int32Array;
  readonly buckets: readonly BucketEnd[];
  readonly titles: readonly Text[];
  /**
   * Group of each row when it counts on `days[row]`, or −1 when that is outside the period; made
   * once for each column.
   *
   * @param recordOf record of each row; absent: row r is record r.
   */
  readonly groupsBy: (days: Int32Array, recordOf?: Int32Array) => Int32Array;
  /** Values of a group, in the order of the keys. */
  valuesOf(group: number): readonly GroupValue[];
}

/** A bucket and the instants that decide what was open and overdue at its end. */
export interface BucketEnd extends TimeBucket {
  /** Facts before this instant have happened: 24:00 of the last day, or just after `asOf`. */
  readonly until: Instant;
  /** Deadlines before this instant have passed. */
  readonly now: Instant;
  /** False when the bucket lies wholly after `asOf`. */
  readonly hasBegun: boolean;
}

/** Numbers the groups that `keys` make in a period; throws a RangeError for an unknown key. */
export function groupBy(
  columns: SummaryColumns,
  period: Period,
  keys: readonly string[],
): Grouping {
  const timeKey = keys.find(isTimeKey);
  const buckets = timeBuckets(period, timeKey).map((bucket) => endOf(bucket, columns));
  const groupColumns = keys.filter((key) => !isTimeKey(key)).map((key) => columnOf(columns, key));
  const times = buckets.map(({ value, text }): GroupValue => ({ value, text, rank: 0 }));
  const combined = combineColumns(columns.count, groupColumns, buckets.length);
  return {
    count: combined.size * buckets.length,
    base: combined.codes,
    buckets,
    titles: titlesOf(groupColumns, keys, timeKey),
    groupsBy: groupFinder(combined.codes, period, buckets),
    valuesOf(group) {
      const values = combined.valuesOf(Math.floor(group / buckets.length));
      const time = times[group % buckets.length];
      if (timeKey !== undefined && time !== undefined)
        values.splice(keys.indexOf(timeKey), 0, time);
      return values;
    },
  };
}

const TIME_TITLES = {
  month: { zh: '月份', en: 'Month' },
  week: { zh: '周', en: 'Week' },
} as const;

function titlesOf(
  columns: readonly GroupColumn[],
  keys: readonly string[],
  timeKey: TimeKey | undefined,
): readonly Text[] {
  const titles: Text[] = columns.map(({ title }) => title);
  if (timeKey !== undefined) titles.splice(keys.indexOf(timeKey), 0, TIME_TITLES[timeKey]);
  return titles;
}

function columnOf(columns: SummaryColumns, key: string): GroupColumn {
  const column = columns.groupColumn(key);
  if (column === undefined) throw new RangeError(`Nothing to group by is called “${key}”.`);
  return column;
}

function endOf(bucket: TimeBucket, { asOf, zone }: SummaryColumns): BucketEnd {
  const end = zone.toInstant(wallOf(bucket.to + 1, 0));
  return {
    ...bucket,
    until: Math.min(end, asOf + 1),
    now: Math.min(end, asOf),
    hasBegun: zone.toInstant(wallOf(bucket.from, 0)) <= asOf,
  };
}

function groupFinder(
  base: Int32Array,
  period: Period,
  buckets: readonly TimeBucket[],
): Grouping['groupsBy'] {
  const bucketOf = bucketOfDays(period, buckets);
  const made = new Map<Int32Array, Int32Array>();
  return (days, recordOf) => {
    const known = made.get(days);
    if (known !== undefined) return known;
    const groups =
      recordOf === undefined
        ? groupsOf(days, base, bucketOf, period)
        : groupsOfRows(days, recordOf, base, bucketOf, period);
    made.set(days, groups);
    return groups;
  };
}

function groupsOf(
  days: Int32Array,
  bases: Int32Array,
  bucketOf: Int32Array,
  { from, to }: Period,
): Int32Array {
  const groups = new Int32Array(days.length);
  for (let row = 0; row < groups.length; row += 1) {
    const day = days[row] ?? NO_DAY;
    // Compared before anything is subtracted, so that the arithmetic stays in whole 32-bit numbers.
    groups[row] = day >= from && day <= to ? (bases[row] ?? 0) + (bucketOf[day - from] ?? 0) : -1;
  }
  return groups;
}

/** The same for rows of which several may belong to one record. */
function groupsOfRows(
  days: Int32Array,
  recordOf: Int32Array,
  base: Int32Array,
  bucketOf: Int32Array,
  { from, to }: Period,
): Int32Array {
  const groups = new Int32Array(days.length).fill(-1);
  for (let row = 0; row < groups.length; row += 1) {
    const day = days[row] ?? NO_DAY;
    if (day < from || day > to) continue;
    groups[row] = (base[recordOf[row] ?? 0] ?? 0) + (bucketOf[day - from] ?? 0);
  }
  return groups;
}
