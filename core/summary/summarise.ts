import { formatDay } from '../date/civil-date';
import type { Instant } from '../date/time';
import type { Text } from '../text';
import { compareValue, type Comparison } from './comparison';
import type { MeasureValue } from './measure-value';
import type { Measure } from './measures/measure';
import { measuresOf } from './measures/measures';
import { periodBefore, periodLastYear, shiftMonths, wholeMonths, type Period } from './period';
import { NO_DAY, type SummaryColumns } from './summary-columns';
import { summaryPart } from './summary-part';
import { summaryTable, type SummaryRow, type SummaryTable } from './summary-table';

export interface SummaryQuery {
  readonly period: Period;
  /** Each key makes a table of its own; two or more also one table crossed. */
  readonly groupBy: readonly string[];
  /** Keys of measures; absent or empty: all. */
  readonly measures?: readonly string[];
}

/** A measure of the whole ledger with what it means and how it compares. */
export interface MeasureResult extends MeasureValue {
  readonly key: string;
  readonly title: Text;
  readonly definition: Text;
  readonly unit: MeasureUnit;
  /** 环比: against the period before. */
  readonly previous: Comparison;
  /** 同比: against the same period a year earlier. */
  readonly lastYear: Comparison;
}

export type MeasureUnit = 'count' | 'ratio' | 'working-day' | 'hour';

/** Plain data: what a pane shows, the API answers and a report prints. */
export interface Summary {
  readonly period: { readonly from: string; readonly to: string };
  readonly asOf: Instant;
  readonly measures: readonly MeasureResult[];
  readonly tables: readonly SummaryTable[];
  /** The measures month by month: the period's months, or the twelve that end with it. */
  readonly series: SummaryTable;
  readonly notes: readonly Text[];
}

/**
 * Computes the measures of a period: for the ledger as a whole, by each group key, and over time.
 * The figures do not depend on the order of the records. Throws a RangeError for an unknown key:
 * pass queries from outside through `parseQuery`.
 */
export function summarise(columns: SummaryColumns, query: SummaryQuery): Summary {
  const { period, groupBy } = query;
  const measures = measuresOf(query.measures, columns);
  const table = (span: Period, keys: readonly string[]): SummaryTable =>
    summaryTable(summaryPart(columns, span, keys, measures), measures);
  const whole = (span: Period): SummaryRow['values'] => table(span, []).rows[0]?.values ?? {};
  const crossed = groupBy.length > 1 ? [groupBy] : [];
  return {
    period: { from: formatDay(period.from), to: formatDay(period.to) },
    asOf: columns.asOf,
    measures: compareMeasures(measures, period, whole),
    tables: [...groupBy.map((key) => [key]), ...crossed].map((keys) => table(period, keys)),
    series: table(seriesPeriod(period), ['month']),
    notes: notesOf(columns),
  };
}

/** What a measure's values are given in. */
function unitOf(measure: Measure): MeasureUnit {
  if (measure.kind === 'duration') return measure.unit;
  return measure.kind === 'rate' ? 'ratio' : 'count';
}

const NOTHING: MeasureValue = { value: null, numerator: null, denominator: null };

function compareMeasures(
  measures: readonly Measure[],
  period: Period,
  whole: (span: Period) => SummaryRow['values'],
): readonly MeasureResult[] {
  const before = periodBefore(period);
  const yearEarlier = periodLastYear(period);
  const [now, previous, lastYear] = [whole(period), whole(before), whole(yearEarlier)];
  return measures.map((measure) => {
    const { key, title, definition } = measure;
    const { value, numerator, denominator } = now[key] ?? NOTHING;
    return {
      key,
      title,
      definition,
      unit: unitOf(measure),
      value,
      numerator,
      denominator,
      previous: compareValue(value, before, previous[key] ?? NOTHING),
      lastYear: compareValue(value, yearEarlier, lastYear[key] ?? NOTHING),
    };
  });
}

const SERIES_MONTHS = 12;

/** At least the twelve months that end with the period's last one, the rest of that one left out. */
function seriesPeriod(period: Period): Period {
  const months = wholeMonths(period);
  if (months !== undefined && months >= SERIES_MONTHS) return period;
  const { from } = shiftMonths({ from: period.to, to: period.to }, 1 - SERIES_MONTHS);
  const first = from - dateOf(from) + 1;
  return { from: Math.min(first, period.from), to: period.to };
}

function dateOf(day: number): number {
  return Number(formatDay(day).slice(8));
}

function notesOf({ received }: SummaryColumns): readonly Text[] {
  const undated = received.reduce((count, day) => count + (day === NO_DAY ? 1 : 0), 0);
  if (undated === 0) return [];
  return [
    {
      zh: `${undated} 件没有收到时间，不属于任何期间。`,
      en: `${undated} records have no time of receipt and belong to no period.`,
    },
  ];
}
