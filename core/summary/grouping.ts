import type { EpochDay, Instant } from '../date/time';
import { wallOf } from '../date/wall-time';
import type { Text } from '../text';
import { combineColumns, type CombinedColumns } from './combine-columns';
import { compareGroupValues } from './compare-group-values';
import { isTimeKey, type TimeKey } from './group-keys';
import { countingSort } from './counting-sort';
import { groupName, type GroupName } from './group-name';
import type { Period } from './period';
import type { GroupColumn, GroupValue, SummaryColumns } from './summary-columns';
import { bucketOfDays, timeBuckets, type TimeBucket } from './time-buckets';

/** The groups that some keys make in a period, numbered from 0. */
export interface Grouping {
  readonly count: number;
  /** Group of each record without its bucket: that of bucket b is `base[record] + b`. */
  readonly base: Int32Array;
  readonly buckets: readonly BucketEnd[];
  readonly titles: readonly Text[];
  /** For each day of the period, from `from` on, the number of its bucket. */
  readonly bucketOf: Int32Array;
  /** First day of the period. */
  readonly from: EpochDay;
  /** Values of a group, in the order of the keys. */
  readonly valuesOf: (group: number) => readonly GroupValue[];
  /** What a group is called; the same object for every table of the same columns and period. */
  readonly nameOf: (group: number) => GroupName;
  /** The same groups in the order of their values, the first key first. */
  readonly inOrder: (groups: readonly number[]) => readonly number[];
}

/** A bucket and the instants that decide what was open and overdue at its end. */
export interface BucketEnd extends TimeBucket {
  /** 00:00 of its first day. */
  readonly begins: Instant;
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
  const combined = combinedOf(columns, keys, groupColumns, buckets.length);
  const count = combined.size * buckets.length;
  const parts = partsOfKeys(keys, buckets, groupColumns, combined.indexOf);
  const valuesOf = (group: number): readonly GroupValue[] =>
    parts.map(({ values, indexOf }) => values[indexOf(group)] ?? NOTHING);
  const names = namesOf(combined, [period.from, period.to, ...keys].join());
  return {
    count,
    base: combined.codes,
    buckets,
    titles: titlesOf(groupColumns, keys, timeKey),
    bucketOf: bucketOfDays(period, buckets),
    from: period.from,
    valuesOf,
    nameOf: (group) => (names[group] ??= groupName(valuesOf(group))),
    inOrder: (groups) => Array.from(parts.reduceRight(sortByPart, Int32Array.from(groups))),
  };
}

const combinedOnce = new WeakMap<SummaryColumns, Map<string, CombinedColumns>>();

/** The combined columns of some keys, made once: a table is compared with those of other periods. */
function combinedOf(
  columns: SummaryColumns,
  keys: readonly string[],
  groupColumns: readonly GroupColumn[],
  buckets: number,
): CombinedColumns {
  const known = combinedOnce.get(columns) ?? new Map<string, CombinedColumns>();
  combinedOnce.set(columns, known);
  const name = JSON.stringify([keys.filter((key) => !isTimeKey(key)), buckets]);
  const combined = known.get(name) ?? combineColumns(columns.count, groupColumns, buckets);
  known.set(name, combined);
  return combined;
}

const namedOnce = new WeakMap<CombinedColumns, Map<string, GroupName[]>>();

/** The names of groups that were made before. */
function namesOf(combined: CombinedColumns, name: string): GroupName[] {
  const known = namedOnce.get(combined) ?? new Map<string, GroupName[]>();
  namedOnce.set(combined, known);
  const names = known.get(name) ?? [];
  known.set(name, names);
  return names;
}

/** What one key contributes to a group. */
interface KeyPart {
  readonly values: readonly GroupValue[];
  /** Which of the values a group has. */
  readonly indexOf: (group: number) => number;
}

const NOTHING: GroupValue = { value: null, text: { zh: '', en: '' }, rank: 0 };

function partsOfKeys(
  keys: readonly string[],
  buckets: readonly TimeBucket[],
  columns: readonly GroupColumn[],
  indexOf: CombinedColumns['indexOf'],
): readonly KeyPart[] {
  const time: KeyPart = {
    values: buckets.map(({ value, text }, rank) => ({ value, text, rank })),
    indexOf: (group) => group % buckets.length,
  };
  const others = columns.map(({ values }, column): KeyPart => {
    const ofCode = indexOf[column] ?? (() => 0);
    return { values, indexOf: (group) => ofCode(Math.floor(group / buckets.length)) };
  });
  return keys.map((key) => (isTimeKey(key) ? time : (others.shift() ?? time)));
}

/** Sorts groups by one of their values and leaves those that have the same in their order. */
function sortByPart(groups: Int32Array, { values, indexOf }: KeyPart): Int32Array {
  const places = placesOf(values);
  return countingSort(groups, values.length, (group) => places[indexOf(group)] ?? 0);
}

/** Place of each value when all are in order. */
function placesOf(values: readonly GroupValue[]): Int32Array {
  const order = values.map((_, index) => index);
  order.sort((one, other) => compareGroupValues(values[one] ?? NOTHING, values[other] ?? NOTHING));
  const places = new Int32Array(values.length);
  order.forEach((index, place) => (places[index] = place));
  return places;
}

const TIME_TITLES: Readonly<Record<TimeKey, Text>> = {
  week: { zh: '周', en: 'Week' },
  month: { zh: '月份', en: 'Month' },
  quarter: { zh: '季度', en: 'Quarter' },
  halfYear: { zh: '半年', en: 'Half-year' },
  year: { zh: '年份', en: 'Year' },
};

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
  const begins = zone.toInstant(wallOf(bucket.from, 0));
  const end = zone.toInstant(wallOf(bucket.to + 1, 0));
  return {
    ...bucket,
    begins,
    until: Math.min(end, asOf + 1),
    now: Math.min(end, asOf),
    hasBegun: begins <= asOf,
  };
}

/**
 * The group of a record on a day, or `count` when the day is outside the period; given single
 * numbers and arrays because it stands in the innermost loops.
 */
export function groupOn(
  day: EpochDay,
  base: number,
  bucketOf: Int32Array,
  from: EpochDay,
  count: number,
): number {
  // “Not at all” is so far before every day that the difference has to be cut to 32 bits.
  const place = (day - from) | 0;
  return place >= 0 && place < bucketOf.length ? base + (bucketOf[place] ?? 0) : count;
}
