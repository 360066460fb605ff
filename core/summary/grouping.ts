import type { Instant, Zone } from '../date/time';
import { wallOf } from '../date/wall-time';
import type { Text } from '../text';
import { isTimeKey } from './group-keys';
import type { Period } from './period';
import type { GroupColumn, GroupValue, SummaryColumns } from './summary-columns';
import { bucketOfDays, timeBuckets, type TimeBucket } from './time-buckets';

/**
 * Numbers the groups of a table: a record that a measure counts on day d of the period is in group
 * `base[record] + bucketOf[d - from]`.
 */
export interface Grouping {
  readonly period: Period;
  readonly count: number;
  readonly base: Int32Array;
  readonly bucketOf: Int32Array;
  readonly buckets: readonly BucketEnd[];
  readonly titles: readonly Text[];
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
  const combined = combine(columns.count, groupColumns, buckets.length);
  const timeIndex = timeKey === undefined ? -1 : keys.indexOf(timeKey);
  const titles = groupColumns.map(({ title }) => title);
  return {
    period,
    count: combined.size * buckets.length,
    base: combined.codes,
    bucketOf: bucketOfDays(period, buckets),
    buckets,
    titles: timeKey === undefined ? titles : titles.toSpliced(timeIndex, 0, TIME_TITLES[timeKey]),
    valuesOf(group) {
      const bucket = buckets[group % buckets.length];
      const values = combined.valuesOf(Math.floor(group / buckets.length));
      if (timeKey === undefined || bucket === undefined) return values;
      return values.toSpliced(timeIndex, 0, { value: bucket.value, text: bucket.text, rank: 0 });
    },
  };
}

const TIME_TITLES = {
  month: { zh: '月份', en: 'Month' },
  week: { zh: '周', en: 'Week' },
} as const;

function columnOf(columns: SummaryColumns, key: string): GroupColumn {
  const column = columns.groupColumn(key);
  if (column === undefined) throw new RangeError(`Nothing to group by is called “${key}”.`);
  return column;
}

function endOf(bucket: TimeBucket, { asOf, zone }: { asOf: Instant; zone: Zone }): BucketEnd {
  const end = zone.toInstant(wallOf(bucket.to + 1, 0));
  return {
    ...bucket,
    until: Math.min(end, asOf + 1),
    now: Math.min(end, asOf),
    hasBegun: zone.toInstant(wallOf(bucket.from, 0)) <= asOf,
  };
}

interface Combined {
  /** Code of each record, times the number of buckets. */
  readonly codes: Int32Array;
  readonly size: number;
  valuesOf(code: number): readonly GroupValue[];
}

/** Above so many groups only those that occur are numbered. */
const DENSE = 1 << 20;

function combine(count: number, columns: readonly GroupColumn[], buckets: number): Combined {
  let codes: Int32Array = new Int32Array(count);
  let size = 1;
  let valuesOf: Combined['valuesOf'] = () => [];
  for (const { codes: own, values } of columns) {
    const before = valuesOf;
    const width = values.length;
    const pairs = codes.map((code, record) => code * width + (own[record] ?? 0));
    const decode = (pair: number): readonly GroupValue[] => {
      const value = values[pair % width];
      return value === undefined ? [] : [...before(Math.floor(pair / width)), value];
    };
    const packed = pack(pairs, size * width, buckets);
    codes = packed.codes;
    size = packed.size;
    valuesOf = (code) => decode(packed.pairOf(code));
  }
  return { codes: codes.map((code) => code * buckets), size, valuesOf };
}

/** Renumbers pairs when there could be too many, so that arrays by group stay small. */
function pack(pairs: Int32Array, size: number, buckets: number) {
  if (size * buckets <= DENSE) return { codes: pairs, size, pairOf: (code: number) => code };
  const numbers = new Map<number, number>();
  const found: number[] = [];
  const codes = pairs.map((pair) => {
    const known = numbers.get(pair);
    if (known !== undefined) return known;
    numbers.set(pair, found.length);
    return found.push(pair) - 1;
  });
  return { codes, size: found.length, pairOf: (code: number) => found[code] ?? 0 };
}
