import type { ClockSetting } from '../clock/clock-setting';
import type { Instant } from '../date/time';
import type { ComplaintRecord } from '../record/record';
import type { Rulebook } from '../rulebook/rulebook';
import { buildOwnColumns } from './build-own-columns';
import type { MarkColumns } from './record-marks';
import { rememberParts } from './remember-parts';
import type { SummaryColumns } from './summary-columns';
import { sourceOfColumns, type SummarySource } from './summary-source';

/** Some records of a ledger and what statistics know of them. */
export interface LedgerPiece {
  readonly records: readonly ComplaintRecord[];
  readonly columnsAt: (asOf: Instant) => SummaryColumns;
  /** Everything, as of an instant. */
  readonly sourceAt: (asOf: Instant) => SummarySource;
  /** The same one as long as time alone does not change what it counts. */
  readonly lastingAt: (asOf: Instant) => SummarySource;
}

/**
 * Lays some records out for statistics and remembers what was counted of them, for as long as the
 * piece lasts.
 *
 * @param repeats which of them repeat another record of the ledger.
 */
export function ledgerPiece(
  records: readonly ComplaintRecord[],
  repeats: MarkColumns,
  rulebook: Rulebook,
  setting: ClockSetting,
): LedgerPiece {
  const build = (asOf: Instant): SummaryColumns => {
    const own = buildOwnColumns(records, rulebook, setting, asOf);
    return { ...own, marks: { ...own.marks, ...repeats } };
  };
  const movesOn = records.some(({ pauses }) => pauses.some(({ to }) => to === undefined));
  let columns: SummaryColumns | undefined;
  let source: SummarySource | undefined;
  const columnsAt = (asOf: Instant): SummaryColumns => {
    if (columns === undefined || (columns.asOf !== asOf && movesOn)) columns = build(asOf);
    else if (columns.asOf !== asOf) columns = moveOn(columns, asOf, build);
    return columns;
  };
  const sourceAt = (asOf: Instant): SummarySource => {
    if (source?.asOf !== asOf) source = rememberParts(sourceOfColumns(columnsAt(asOf)));
    return source;
  };
  let lasting: SummarySource | undefined;
  return {
    records,
    columnsAt,
    sourceAt,
    lastingAt: (asOf) =>
      movesOn ? sourceAt(asOf) : (lasting ??= rememberParts(sourceOfColumns(columnsAt(asOf)))),
  };
}

/**
 * The same columns at another instant. Facts count as recorded, so that time alone changes nothing
 * but the due of a clock that is paused, and lights.
 */
function moveOn(
  columns: SummaryColumns,
  asOf: Instant,
  build: (asOf: Instant) => SummaryColumns,
): SummaryColumns {
  let fresh: SummaryColumns | undefined;
  return {
    ...columns,
    asOf,
    groupColumn: (key) =>
      key === 'light' ? (fresh ??= build(asOf)).groupColumn(key) : columns.groupColumn(key),
  };
}
