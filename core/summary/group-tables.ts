import { compareRows } from './compare-rows';
import { foldGroups, largestGroups } from './fold-groups';
import { isTimeKey } from './group-keys';
import type { Measure } from './measures/measure';
import { periodBefore, periodLastYear, type Period } from './period';
import type { SummaryPart } from './summary-part';
import type { SummarySource } from './summary-source';
import { summaryTable, type SummaryTable } from './summary-table';
import { receivedCount } from './tallies/received-count';

/** What tables by group are made of. */
export interface TablesQuery {
  readonly period: Period;
  readonly groupBy: readonly string[];
  readonly top?: number;
}

/** One table for each key, and of two or more keys one of all combinations. */
export function groupTables(
  source: SummarySource,
  { period, groupBy, top }: TablesQuery,
  measures: readonly Measure[],
): readonly SummaryTable[] {
  const partOf = (span: Period, keys: readonly string[]): SummaryPart =>
    source.partOf(span, keys, measures);
  const single = groupBy.map((key) => {
    const part = partOf(period, [key]);
    if (isTimeKey(key)) return summaryTable(part, measures);
    const fold = foldingOf(part, top, measures);
    const tableOf = (other: SummaryPart): SummaryTable => summaryTable(fold(other), measures);
    return compareRows(
      tableOf(part),
      tableOf(partOf(periodBefore(period), [key])),
      tableOf(partOf(periodLastYear(period), [key])),
    );
  });
  const crossed = groupBy.length > 1 ? [summaryTable(partOf(period, groupBy), measures)] : [];
  return [...single, ...crossed];
}

/** Folds every part into the largest groups of the first, so that their “其他” compare. */
function foldingOf(
  part: SummaryPart,
  top: number | undefined,
  measures: readonly Measure[],
): (part: SummaryPart) => SummaryPart {
  if (top === undefined || part.slots.length <= top) return (other) => other;
  const kept = largestGroups(part, sizeTally(measures), top);
  return (other) => foldGroups(other, kept);
}

/** What makes a group large: what the first measure counts, or counts over. */
function sizeTally([first]: readonly Measure[]): string {
  switch (first?.kind) {
    case 'count':
      return first.tally.key;
    case 'rate':
      return first.denominator.key;
    case 'sum':
      return first.given.key;
    default:
      return receivedCount.key;
  }
}
