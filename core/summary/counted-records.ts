import { groupBy, groupOn, type Grouping } from './grouping';
import type { Measure } from './measures/measure';
import type { Period } from './period';
import { rowsOfTally, type TallyRows } from './rows-of-tally';
import { NO_TIME, type GroupValue, type SummaryColumns } from './summary-columns';
import type { Met, Tally } from './tallies/tally';

/** Whose records are asked for. */
export interface CountedGroup {
  readonly period: Period;
  readonly keys: readonly string[];
  /** Whether records with these values of the keys belong to the group. */
  readonly holds: (values: readonly GroupValue['value'][]) => boolean;
}

/**
 * The records a figure counts, by their place in the ledger: of a rate its numerator or its
 * denominator, of a time or a sum those it is made of. A record stands there as often as it counts:
 * once for each of its clocks where clocks are counted.
 */
export function countedRecords(
  columns: SummaryColumns,
  measure: Measure,
  side: 'numerator' | 'denominator',
  { period, keys, holds }: CountedGroup,
): readonly number[] {
  const grouping = groupBy(columns, period, keys);
  const isWanted = groupTest(grouping, holds);
  const records: number[] = [];
  const met = (group: number, record: number): void => {
    if (isWanted(group)) records.push(record);
  };
  visitCounted(columns, grouping, countedBy(measure, side), met);
  return records;
}

/** What a figure counts: a tally, whatever has a time, or nothing where the number was stated. */
type Counted =
  Tally | { readonly kind: 'timed'; readonly seconds: TimedColumn } | { readonly kind: 'stated' };
type TimedColumn = 'businessSeconds' | 'elapsedSeconds';

function countedBy(measure: Measure, side: 'numerator' | 'denominator'): Counted {
  switch (measure.kind) {
    case 'count':
      return measure.tally;
    case 'rate':
      return measure[side];
    case 'sum':
      return measure.given;
    case 'duration':
      return { kind: 'timed', seconds: measure.sample.seconds };
    case 'stated-rate':
      return side === 'numerator' ? measure.numerator : { kind: 'stated' };
    case 'stated':
      return measure;
  }
}

function visitCounted(
  columns: SummaryColumns,
  grouping: Grouping,
  counted: Counted,
  met: Met,
): void {
  switch (counted.kind) {
    case 'end':
      counted.visit(columns, grouping, met);
      return;
    case 'day': {
      const marked = counted.marked?.(columns);
      if (counted.marked !== undefined && marked === undefined) return;
      visitRows(grouping, rowsOfTally(columns, counted), met, (row) => marked?.[row] !== 0);
      return;
    }
    case 'stated':
      return;
    case 'timed': {
      const rows = { days: columns.received, recordOf: undefined };
      visitRows(grouping, rows, met, (row) => columns[counted.seconds][row] !== NO_TIME);
    }
  }
}

function visitRows(
  { base, bucketOf, from, count }: Grouping,
  { days, recordOf }: TallyRows,
  met: Met,
  counts: (row: number) => boolean,
): void {
  days.forEach((day, row) => {
    const record = recordOf?.[row] ?? row;
    const group = groupOn(day, base[record] ?? 0, bucketOf, from, count);
    if (group < count && counts(row)) met(group, record);
  });
}

/** Asks once for each group. */
function groupTest(
  { valuesOf }: Grouping,
  holds: CountedGroup['holds'],
): (group: number) => boolean {
  const known = new Map<number, boolean>();
  return (group) => {
    let is = known.get(group);
    if (is === undefined) {
      is = holds(valuesOf(group).map(({ value }) => value));
      known.set(group, is);
    }
    return is;
  };
}
