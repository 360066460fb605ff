import type { ClockSetting } from '../clock/clock-setting';
import { dayOfDue } from '../clock/day-of-due';
import { lastEnd } from '../clock/record-end';
import type { EpochDay } from '../date/time';
import { conditionContext } from '../record/condition-context';
import type { ComplaintRecord } from '../record/record';
import type { Retention, Rulebook } from '../rulebook/rulebook';
import { dueAfter } from './due-after';

export interface RetentionEnd {
  readonly retention: Retention;
  /** The last day of keeping; `open` while what it counts from has not happened. */
  readonly until: EpochDay | 'permanent' | 'open';
}

/**
 * How long the file of a record is kept, by each rule that applies; periods end on their day also
 * when it is a rest day.
 *
 * @example one year from a closing on 2026-11-20 is kept until 2027-11-20
 */
export function retentionOf(
  record: ComplaintRecord,
  rulebook: Rulebook,
  setting: ClockSetting,
): readonly RetentionEnd[] {
  const context = conditionContext(record, rulebook, setting.zone);
  return rulebook.retention
    .filter(({ when }) => when === undefined || when.test(context))
    .map((retention) => ({ retention, until: untilOf(retention, record, rulebook, setting) }));
}

function untilOf(
  { keep, from }: Retention,
  record: ComplaintRecord,
  rulebook: Rulebook,
  setting: ClockSetting,
): RetentionEnd['until'] {
  if (keep === 'permanent') return 'permanent';
  const start = from === undefined ? lastEnd(record, rulebook)?.time : record.events[from];
  const due = start && dueAfter(start.instant, keep, setting, 'none');
  if (due === undefined) return 'open';
  return dayOfDue(due, setting.zone);
}
