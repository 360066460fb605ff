import type { Text } from '../text';
import { isTimeKey } from './group-keys';
import { measureValue, type MeasureValue } from './measure-value';
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
  const shares = new Map(
    measures
      .filter((measure) => measure.kind === 'count' && (measure.additive || !byTime))
      .map(({ key }) => [key, sharesIn(part, key)]),
  );
  return {
    keys: part.keys,
    titles: part.titles,
    rows: part.rows.map((row, index) => {
      const values: Record<string, MeasureValue> = {};
      for (const measure of measures) {
        const value = measureValue(measure, row, part.secondsPerWorkingDay);
        const share = shares.get(measure.key);
        values[measure.key] =
          share === undefined ? value : { ...value, share: share[index] ?? null };
      }
      return {
        keys: row.group.map(({ value }) => value),
        texts: row.group.map(({ text }) => text),
        values,
      };
    }),
  };
}

/** A count measure and its tally have the same key. */
function sharesIn({ rows }: SummaryPart, tally: string): readonly (number | null)[] {
  return sharesOf(rows.map(({ tallies }) => tallies[tally] ?? 0));
}
