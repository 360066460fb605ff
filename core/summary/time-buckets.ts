import { formatDay, partsOf, weekdayOf } from '../date/civil-date';
import type { EpochDay } from '../date/time';
import type { Text } from '../text';
import type { TimeKey } from './group-keys';
import type { Period } from './period';

/** A week, month, quarter, half-year or year, cut to the period it is part of. */
export interface TimeBucket extends Period {
  /** As `parsePeriod` reads it: `2026-W47`, `2026-10`, `2026-Q4`, `2026-H2`, `2026`. */
  readonly value: string;
  readonly text: Text;
}

const made = new WeakMap<Period, Map<TimeKey, readonly TimeBucket[]>>();

/**
 * Splits a period into its weeks (ISO), months … in order; without a key it is one bucket. Done once
 * for a period, as the pieces of a ledger are counted by the same buckets.
 */
export function timeBuckets(period: Period, key?: TimeKey): readonly TimeBucket[] {
  if (key === undefined) return [{ ...period, value: '', text: { zh: '合计', en: 'Total' } }];
  const ofPeriod = made.get(period) ?? new Map<TimeKey, readonly TimeBucket[]>();
  made.set(period, ofPeriod);
  const buckets = ofPeriod.get(key) ?? splitPeriod(period, key);
  ofPeriod.set(key, buckets);
  return buckets;
}

function splitPeriod(period: Period, key: TimeKey): readonly TimeBucket[] {
  const name = BUCKET_NAMES[key];
  const buckets: TimeBucket[] = [];
  let from = period.from;
  while (from <= period.to) {
    const { value, text } = name(from);
    let to = from;
    while (to < period.to && name(to + 1).value === value) to += 1;
    buckets.push({ from, to, value, text });
    from = to + 1;
  }
  return buckets;
}

/** For each day of the period the index of its bucket. */
export function bucketOfDays(period: Period, buckets: readonly TimeBucket[]): Int32Array {
  const bucketOf = new Int32Array(period.to - period.from + 1);
  buckets.forEach(({ from, to }, index) => {
    bucketOf.fill(index, from - period.from, to - period.from + 1);
  });
  return bucketOf;
}

interface BucketName {
  readonly value: string;
  readonly text: Text;
}

function nameMonth(day: EpochDay): BucketName {
  const { year, month } = partsOf(day);
  const value = formatDay(day).slice(0, 7);
  return { value, text: { zh: `${year}年${month}月`, en: value } };
}

const QUARTERS = ['一', '二', '三', '四'];

function nameQuarter(day: EpochDay): BucketName {
  const { year, month } = partsOf(day);
  const quarter = Math.ceil(month / 3);
  const value = `${year}-Q${quarter}`;
  return { value, text: { zh: `${year}年第${QUARTERS[quarter - 1] ?? ''}季度`, en: value } };
}

function nameHalfYear(day: EpochDay): BucketName {
  const { year, month } = partsOf(day);
  const value = `${year}-H${month > 6 ? 2 : 1}`;
  return { value, text: { zh: `${year}年${month > 6 ? '下' : '上'}半年`, en: value } };
}

function nameYear(day: EpochDay): BucketName {
  const value = String(partsOf(day).year);
  return { value, text: { zh: `${value}年`, en: value } };
}

/** An ISO week belongs to the year of its Thursday. */
function nameWeek(day: EpochDay): BucketName {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = partsOf(thursday);
  let number = 1;
  while (partsOf(thursday - number * 7).year === year) number += 1;
  const value = `${year}-W${String(number).padStart(2, '0')}`;
  return { value, text: { zh: `${year}年第${number}周`, en: value } };
}

const BUCKET_NAMES: Readonly<Record<TimeKey, (day: EpochDay) => BucketName>> = {
  week: nameWeek,
  month: nameMonth,
  quarter: nameQuarter,
  halfYear: nameHalfYear,
  year: nameYear,
};
