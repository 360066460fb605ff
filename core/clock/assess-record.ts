import type { Instant } from '../date/time';
import type { ComplaintRecord } from '../record/record';
import { recordBefore } from '../record/record-before';
import { reopeningsOf, type Reopening } from '../record/round';
import type { Rulebook } from '../rulebook/rulebook';
import { assessClock } from './assess-clock';
import { clockContext } from './clock-context';
import type { ClockSetting } from './clock-setting';
import type { ClockState, Light } from './clock-state';
import type { Outcome } from './record-end';
import { worstLight } from './worst-light';

/** Where a record stands at an instant. */
export interface Assessment {
  /** One state for each clock of the rulebook, in its order. */
  readonly clocks: readonly ClockState[];
  readonly light: Light;
  readonly outcome: Outcome;
  readonly asOf: Instant;
  /** Number of the round the record is in, 1 unless it was reopened. */
  readonly round: number;
  /** What came of the rounds before; absent in the first. */
  readonly earlierRounds?: readonly EarlierRound[];
}

/** A round that a reopening ended, as it stood then. */
export interface EarlierRound {
  readonly number: number;
  readonly reopening: Reopening;
  readonly clocks: readonly ClockState[];
}

/**
 * Computes the clocks of a record, its light (the worst of them) and how it ended. A clock that
 * was not stopped goes on after the record has ended, unless its `cancelledBy` names what ended it:
 * a duty nobody met stays visible.
 */
export function assessRecord(
  record: ComplaintRecord,
  rulebook: Rulebook,
  setting: ClockSetting,
  asOf: Instant,
): Assessment {
  const context = clockContext(record, rulebook, setting, asOf);
  const clocks = context.rulebook.clocks.map((clock) => assessClock(clock, context));
  const { round, end } = context;
  const assessment: Assessment = {
    clocks,
    light: worstLight(clocks),
    outcome: end?.outcome ?? 'open',
    asOf,
    round: round.number,
  };
  if (round.reopening === undefined) return assessment;
  return { ...assessment, earlierRounds: earlierRounds(record, rulebook, setting) };
}

function earlierRounds(
  record: ComplaintRecord,
  rulebook: Rulebook,
  setting: ClockSetting,
): readonly EarlierRound[] {
  return reopeningsOf(record, rulebook).map((reopening, index) => {
    const before = recordBefore(record, reopening, setting.zone);
    const context = clockContext(before, rulebook, setting, reopening.time.instant);
    const clocks = context.rulebook.clocks.map((clock) => assessClock(clock, context));
    return { number: index + 1, reopening, clocks };
  });
}
