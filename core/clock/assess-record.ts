import type { Instant } from '../date/time';
import type { ComplaintRecord } from '../record/record';
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
  const clocks = rulebook.clocks.map((clock) => assessClock(clock, context));
  return { clocks, light: worstLight(clocks), outcome: context.end?.outcome ?? 'open', asOf };
}
