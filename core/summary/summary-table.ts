import type { Text } from '../text';
import { measureValues, type MeasureValue } from './measure-value';
import type { Measure } from './measures/measure';
import { summaryFigures, type SummaryFigures } from './summary-figures';
import type { SummaryPart } from './summary-part';
import type { GroupValue } from './summary-columns';

/** Measures by group: one row for each combination of values that occurs. */
export interface SummaryTable {
  /** Group keys; none: a single row for everything. */
  readonly keys: readonly string[];
  readonly titles: readonly Text[];
  readonly rows: readonly SummaryRow[];
}

export interface SummaryRow {
  /** Values of the keys in order; null where a record has none. */
  readonly keys: readonly GroupValue['value'][];
  readonly texts: readonly Text[];
  readonly values: Readonly<Record<string, MeasureValue>>;
  /** Of “其他”: how many groups it stands for. */
  readonly folded?: number;
  /** 环比: each measure of the group against the period before. */
  readonly previous?: Readonly<Record<string, RowComparison>>;
  /** 同比: each measure of the group against the same period a year earlier. */
  readonly lastYear?: Readonly<Record<string, RowComparison>>;
}

export interface RowComparison {
  readonly value: number | null;
  readonly change: number | null;
}

/** Turns counts into figures and shares, a row of them for each group. */
export const summaryTable = (part: SummaryPart, measures: readonly Measure[]): SummaryTable =>
  tableOfFigures(summaryFigures(part, measures));

/** Lays figures out in rows. */
export function tableOfFigures({
  keys,
  titles,
  groups,
  columns,
  folded,
}: SummaryFigures): SummaryTable {
  const measures = Object.entries(columns).map(([key, column]) => {
    return { key, valueAt: measureValues(column) };
  });
  // A copy of a complete row is cheaper to fill than an object that grows with every measure.
  const empty = Object.fromEntries(measures.map(({ key }) => [key, NOTHING]));
  return {
    keys,
    titles,
    rows: groups.map((group, place) => {
      const values = { ...empty };
      for (const measure of measures) values[measure.key] = measure.valueAt(place);
      const row = { keys: group.keys, texts: group.texts, values };
      return folded?.place === place ? { ...row, folded: folded.groups } : row;
    }),
  };
}

const NOTHING: MeasureValue = { value: null, numerator: null, denominator: null };
