import { paretoRows } from '../../../core/summary/pareto';
import type { MeasureValue } from '../../../core/summary/measure-value';
import type { MeasureResult, SectionResult, Summary } from '../../../core/summary/summarise';
import type { RowComparison, SummaryRow, SummaryTable } from '../../../core/summary/summary-table';
import type { Text } from '../../../core/text';
import type { SummaryView } from './summary-view';

/** Bars of a chart beyond these are left to the table below it. */
export const MOST_BARS = 12;

/** One line of what a view shows: a bar of its chart and a row of its table. */
export interface ShownRow {
  readonly name: readonly Text[];
  /** `26-10` for a month; else the first key as it is. */
  readonly short: string;
  readonly value: MeasureValue;
  readonly measure: string;
  /** What the figure means, where each row is a measure of its own. */
  readonly definition?: Text;
  /** Of a Pareto: this row and all before it, in percent. */
  readonly running?: number | null;
  readonly previous?: RowComparison;
  readonly lastYear?: RowComparison;
  /** The row of the table it is of; absent where each row is a measure of its own. */
  readonly row?: SummaryRow;
}

/** What a view shows as chart and as table. */
export interface ShownTable {
  readonly titles: readonly Text[];
  readonly measure: MeasureResult;
  readonly rows: readonly ShownRow[];
  readonly table: SummaryTable | undefined;
  /** The table runs month by month beyond the period. */
  readonly isSeries: boolean;
}

/** The measure each ready picture is of. */
const MEASURES: Readonly<Partial<Record<SummaryView, string>>> = {
  trend: 'received',
  pareto: 'received',
  onTime: 'onTimeRate',
};

/** Lays out what a view shows of a summary; `wanted` is the measure a person chose. */
export function shownTable(
  { measures, sections, tables, series }: Summary,
  view: SummaryView,
  wanted: string,
): ShownTable | undefined {
  if (view === 'ageing') return sectionTable(sections.find(({ key }) => key === 'ageing'));
  const measure = measures.find(({ key }) => key === (MEASURES[view] ?? wanted)) ?? measures[0];
  if (measure === undefined) return undefined;
  const table = tables[0] ?? series;
  return {
    titles: table.titles,
    measure,
    rows: view === 'pareto' ? pareto(table, measure.key) : rowsOf(table.rows, measure.key),
    table,
    isSeries: table === series,
  };
}

function sectionTable(section: SectionResult | undefined): ShownTable | undefined {
  const [measure] = section?.measures ?? [];
  if (section === undefined || measure === undefined) return undefined;
  return {
    titles: [section.title],
    measure,
    rows: section.measures.map((each) => ({
      name: [each.title],
      short: each.title.zh,
      value: each,
      measure: each.key,
      definition: each.definition,
      previous: each.previous,
      lastYear: each.lastYear,
    })),
    table: undefined,
    isSeries: false,
  };
}

function pareto(table: SummaryTable, key: string): readonly ShownRow[] {
  return paretoRows(table, key).flatMap(({ row, running }) =>
    rowsOf([row], key).map((shown) => ({ ...shown, running })),
  );
}

function rowsOf(rows: readonly SummaryRow[], key: string): readonly ShownRow[] {
  return rows.map((row) => {
    const [previous, lastYear] = [row.previous?.[key], row.lastYear?.[key]];
    return {
      name: row.texts,
      short: String(row.keys[0] ?? '').replace(/^\d{2}(?=\d{2}-)/, ''),
      value: row.values[key] ?? NOTHING,
      measure: key,
      row,
      ...(previous && { previous }),
      ...(lastYear && { lastYear }),
    };
  });
}

const NOTHING: MeasureValue = { value: null, numerator: null, denominator: null };
