import type { ClockSetting } from '../clock/clock-setting';
import type { EpochDay } from '../date/time';
import type { ComplaintRecord } from '../record/record';
import type { Retention, Rulebook } from '../rulebook/rulebook';
import { retentionOf } from './retention-of';

/** That a record need not be kept any longer. */
export interface DisposalDue {
  /** The last day of keeping: the latest of those below. */
  readonly until: EpochDay;
  readonly ends: readonly { readonly retention: Retention; readonly until: EpochDay }[];
}

/**
 * Whether every period for which the regime keeps a record has ended before today; undefined while
 * one lasts, is open or permanent, and where the regime says nothing: then it is kept.
 *
 * @example kept until 2027-11-20, a record may be disposed of from 2027-11-21
 */
export function disposalDue(
  record: ComplaintRecord,
  rulebook: Rulebook,
  setting: ClockSetting,
  today: EpochDay,
): DisposalDue | undefined {
  const kept = retentionOf(record, rulebook, setting);
  const ends = kept.flatMap(({ retention, until }) =>
    typeof until === 'number' ? [{ retention, until }] : [],
  );
  if (ends.length === 0 || ends.length < kept.length) return undefined;
  const until = Math.max(...ends.map((end) => end.until));
  return until < today ? { until, ends } : undefined;
}
