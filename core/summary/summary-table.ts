import type { Text } from '../text';
import { measureValues, type MeasureValue } from './measure-value';
import type { Measure } from './measures/measure';
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

/** Turns counts into figures and shares. */
export function summaryTable(part: SummaryPart, measures: readonly Measure[]): SummaryTable {
  const columns = measures.map((measure) => {
    return { key: measure.key, valueAt: measureValues(measure, part) };
  });
  // A copy of a complete row is cheaper to fill than an object that grows with every measure.
  const empty = Object.fromEntries(columns.map(({ key }) => [key, NOTHING]));
  return {
    keys: part.keys,
    titles: part.titles,
    rows: part.slots.map((slot, index) => {
      const values = { ...empty };
      for (const column of columns) values[column.key] = column.valueAt(slot, index);
      const { keys, texts } = part.nameOf(slot);
      if (part.folded?.slot !== slot) return { keys, texts, values };
      return { keys, texts, values, folded: part.folded.groups };
    }),
  };
}

const NOTHING: MeasureValue = { value: null, numerator: null, denominator: null };
