import { formatDay } from '../date/civil-date';
import type { Instant } from '../date/time';
import type { Text } from '../text';
import { compareValue, type Comparison } from './comparison';
import type { MeasureValue } from './measure-value';
import type { Measure } from './measures/measure';
import { groupTables } from './group-tables';
import { isThere, measuresOf } from './measures/measures';
import { sectionsOf, type Section } from './measures/sections';
import { periodBefore, periodLastYear, type Period } from './period';
import { seriesPeriod } from './series-period';
import { sharesOf } from './share';
import type { SummaryColumns } from './summary-columns';
import { sourceOfColumns, type SummarySource } from './summary-source';
import { summaryTable, type SummaryRow, type SummaryTable } from './summary-table';

export interface SummaryQuery {
  readonly period: Period;
  /** Each key makes a table of its own; two or more also one table crossed. */
  readonly groupBy: readonly string[];
  /** Keys of measures; absent or empty: all, and the sections. */
  readonly measures?: readonly string[];
  /** Sections shown though measures are named. */
  readonly sections?: readonly Section['key'][];
  /** Groups that a table by one key shows, the largest; the rest as “其他”. Absent: all of them. */
  readonly top?: number;
}

/** A measure of the whole ledger with what it means and how it compares. */
export interface MeasureResult extends MeasureValue {
  readonly key: string;
  readonly title: Text;
  readonly definition: Text;
  readonly unit: MeasureUnit;
  /** The value, of a rate its denominator, is a number the office stated: no records stand behind it. */
  readonly stated?: true;
  /** 环比: against the period before. */
  readonly previous: Comparison;
  /** 同比: against the same period a year earlier. */
  readonly lastYear: Comparison;
}

export type MeasureUnit = 'count' | 'ratio' | 'working-day' | 'hour' | 'yuan';

/** Measures of the whole ledger that belong together. */
export interface SectionResult {
  readonly key: Section['key'];
  readonly title: Text;
  readonly measures: readonly MeasureResult[];
}

/** Plain data: what a pane shows, the API answers and a report prints. */
export interface Summary {
  readonly period: { readonly from: string; readonly to: string };
  readonly asOf: Instant;
  readonly measures: readonly MeasureResult[];
  /** Progress, age of open complaints …; when measures were named, those asked for besides. */
  readonly sections: readonly SectionResult[];
  /** One for each key; of two or more keys also one of all combinations. */
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
export const summarise = (columns: SummaryColumns, query: SummaryQuery): Summary =>
  summariseSource(sourceOfColumns(columns), query);

/** The same of a ledger whose figures may be put together from pieces. */
export function summariseSource(source: SummarySource, query: SummaryQuery): Summary {
  const { period } = query;
  const measures = measuresOf(query.measures, source);
  const sections = presentSections(source).filter(({ key }) => wantsSection(query, key));
  const compared = compareMeasures(source, period, [
    ...new Set([...measures, ...sections.flatMap((section) => section.measures)]),
  ]);
  const pick = (wanted: readonly Measure[]): readonly MeasureResult[] =>
    wanted.flatMap(({ key }) => compared.get(key) ?? []);
  return {
    period: { from: formatDay(period.from), to: formatDay(period.to) },
    asOf: source.asOf,
    measures: pick(measures),
    sections: sections.map((section) => ({
      key: section.key,
      title: section.title,
      measures: shareParts(pick(section.measures), section.parts),
    })),
    tables: groupTables(source, query, measures),
    series: tableOf(source, seriesPeriod(period), ['month'], measures),
    notes: notesOf(source),
  };
}

const wantsSection = (
  { measures = [], sections = [] }: SummaryQuery,
  key: Section['key'],
): boolean => measures.length === 0 || sections.includes(key);

/** The sections with the measures a regime has what they need for. */
function presentSections(source: SummarySource): readonly Section[] {
  return sectionsOf(source)
    .map((section) => ({
      ...section,
      measures: section.measures.filter((measure) => isThere(measure, source)),
    }))
    .filter(({ measures }) => measures.length > 0);
}

/** Gives the parts of a whole their shares of it. */
function shareParts(
  results: readonly MeasureResult[],
  parts: readonly string[],
): readonly MeasureResult[] {
  const ofParts = results.filter(({ key }) => parts.includes(key));
  const shares = sharesOf(ofParts.map(({ value }) => value ?? 0));
  return results.map((result) => {
    const place = parts.indexOf(result.key);
    return place < 0 ? result : { ...result, share: shares[place] ?? null };
  });
}

function tableOf(
  source: SummarySource,
  span: Period,
  keys: readonly string[],
  measures: readonly Measure[],
): SummaryTable {
  return summaryTable(source.partOf(span, keys, measures), measures);
}

/** What a measure's values are given in. */
function unitOf(measure: Measure): MeasureUnit {
  switch (measure.kind) {
    case 'duration':
      return measure.unit;
    case 'rate':
    case 'stated-rate':
      return 'ratio';
    case 'sum':
      return 'yuan';
    case 'count':
    case 'stated':
      return 'count';
  }
}

const NOTHING: MeasureValue = { value: null, numerator: null, denominator: null };

function compareMeasures(
  source: SummarySource,
  period: Period,
  measures: readonly Measure[],
): ReadonlyMap<string, MeasureResult> {
  const whole = (span: Period): SummaryRow['values'] =>
    tableOf(source, span, [], measures).rows[0]?.values ?? {};
  const before = periodBefore(period);
  const yearEarlier = periodLastYear(period);
  const [now, previous, lastYear] = [whole(period), whole(before), whole(yearEarlier)];
  return new Map(
    measures.map((measure) => {
      const { key, title, definition } = measure;
      const { value, numerator, denominator } = now[key] ?? NOTHING;
      const isOfPeriod = measure.kind !== 'stated';
      return [
        key,
        {
          key,
          title,
          definition,
          unit: unitOf(measure),
          ...('stated' in measure && { stated: true as const }),
          value,
          numerator,
          denominator,
          previous: compareValue(value, before, (isOfPeriod && previous[key]) || NOTHING),
          lastYear: compareValue(value, yearEarlier, (isOfPeriod && lastYear[key]) || NOTHING),
        },
      ];
    }),
  );
}

function notesOf({ undated }: SummarySource): readonly Text[] {
  if (undated === 0) return [];
  return [
    {
      zh: `${undated} 件没有收到时间，不属于任何期间。`,
      en: `${undated} records have no time of receipt and belong to no period.`,
    },
  ];
}
