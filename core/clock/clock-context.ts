import type { Instant } from '../date/time';
import { conditionContext } from '../record/condition-context';
import type { ComplaintRecord } from '../record/record';
import { currentRound, type Round } from '../record/round';
import type { Condition, ConditionContext, Rulebook } from '../rulebook/rulebook';
import type { ClockSetting } from './clock-setting';
import { pauseSpans, type PauseSpan } from './pause-spans';
import { lastEnd, type RecordEnd } from './record-end';
import { rulebookOfRecord } from './rulebook-of-record';
import { settingOfRecord } from './setting-of-record';

/** What all clocks of one record share at one instant. */
export interface ClockContext {
  readonly record: ComplaintRecord;
  /** By the parameters that were in force when the record ended. */
  readonly rulebook: Rulebook;
  readonly round: Round;
  readonly setting: ClockSetting;
  readonly asOf: Instant;
  readonly pauses: readonly PauseSpan[];
  /** The event that ended the record; none while it is open. */
  readonly end: RecordEnd | undefined;
  holds(condition: Condition): boolean;
}

/** Gathers the context; what conditions look at is made when the first of them is asked. */
export function clockContext(
  record: ComplaintRecord,
  rulebook: Rulebook,
  setting: ClockSetting,
  asOf: Instant,
): ClockContext {
  let facts: ConditionContext | undefined;
  const round = currentRound(record, rulebook);
  const end = lastEnd(record, rulebook, round, setting.zone);
  const ruling = rulebookOfRecord(rulebook, end);
  return {
    record,
    rulebook: ruling,
    round,
    setting: settingOfRecord(setting, end),
    asOf,
    pauses: pauseSpans(record.pauses, asOf),
    end,
    holds: (condition) =>
      condition.test((facts ??= conditionContext(record, ruling, setting.zone))),
  };
}
