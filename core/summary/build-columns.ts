import type { Instant } from '../date/time';
import type { ComplaintRecord } from '../record/record';
import type { Rulebook } from '../rulebook/rulebook';
import { buildOwnColumns, type ColumnSetting } from './build-own-columns';
import { markRepeats } from './mark-repeats';
import type { SummaryColumns } from './summary-columns';

/**
 * Lays the records of a ledger out as narrow columns for statistics. Clocks are assessed as of
 * `asOf`; facts count as recorded.
 */
export function buildColumns(
  records: readonly ComplaintRecord[],
  rulebook: Rulebook,
  setting: ColumnSetting,
  asOf: Instant,
): SummaryColumns {
  const own = buildOwnColumns(records, rulebook, setting, asOf);
  return { ...own, marks: { ...own.marks, ...markRepeats(records, rulebook, setting.zone) } };
}
