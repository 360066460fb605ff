import type { Text } from '../text';
import { isTimeKey } from './group-keys';
import { measureValues, type MeasureValue } from './measure-value';
import type { Measure } from './measures/measure';
import { sharesOf } from './share';
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
}

/** Turns counts into figures and shares. */
export function summaryTable(part: SummaryPart, measures: readonly Measure[]): SummaryTable {
  const byTime = part.keys.some(isTimeKey);
  const columns = measures.map((measure) => {
    const values = measureValues(measure, part);
    const hasShares = measure.kind === 'count' && (measure.additive || !byTime);
    return { key: measure.key, values: hasShares ? withShares(values) : values };
  });
  return {
    keys: part.keys,
    titles: part.titles,
    rows: part.rows.map(({ group }, index) => {
      const values: Record<string, MeasureValue> = {};
      for (const column of columns) values[column.key] = column.values[index] ?? NOTHING;
      return {
        keys: group.map(({ value }) => value),
        texts: group.map(({ text }) => text),
        values,
      };
    }),
  };
}

const NOTHING: MeasureValue = { value: null, numerator: null, denominator: null };

function withShares(values: readonly MeasureValue[]): readonly MeasureValue[] {
  const shares = sharesOf(values.map(({ value }) => value ?? 0));
  return values.map(({ value, numerator, denominator }, index) => {
    return { value, numerator, denominator, share: shares[index] ?? null };
  });
}
