import type { EpochDay, Instant } from '../date/time';
import type { Unit } from '../rulebook/definition/units';
import type { Clock } from '../rulebook/rulebook';
import type { EventTime, GrantedExtension } from '../record/record';
import type { Text } from '../text';

export type ClockStatus =
  'pending' | 'running' | 'paused' | 'met' | 'missed' | 'overdue' | 'not-applicable' | 'cancelled';

/** Worst first: red, amber, paused, purple, green, blue, grey. */
export type Light = 'red' | 'amber' | 'paused' | 'purple' | 'green' | 'blue' | 'grey';

/**
 * A due date: a civil date met until 24:00 (or close of business), or an exact instant. `deadline`
 * is the last instant at which the clock is met: 23:59:59 of the day, the closing time, the instant.
 */
export type Due =
  | { readonly kind: 'day'; readonly day: EpochDay; readonly deadline: Instant }
  | { readonly kind: 'instant'; readonly deadline: Instant };

/** An occurrence of an interval duty that came too late. */
export interface MissedOccurrence {
  /** The due that was missed first. */
  readonly due: Due;
  readonly occurredAt: EventTime;
  /** How many dues passed before it: 1, or more on a fixed grid. */
  readonly count: number;
}

/** One line of “为什么是这一天”. */
export interface Step {
  readonly kind:
    | 'start'
    | 'correction'
    | 'reading'
    | 'level'
    | 'reopening'
    | 'missed'
    | 'count'
    | 'skip'
    | 'make-up'
    | 'roll'
    | 'extension'
    | 'pause'
    | 'agreed'
    | 'uncertain'
    | 'due';
  readonly from?: EpochDay;
  readonly to?: EpochDay;
  readonly text: Text;
}

/** The state of one clock of one record at an instant: fold(events, rulebook, calendar). */
export interface ClockState {
  readonly clock: Clock;
  readonly status: ClockStatus;
  readonly light: Light;
  readonly startedAt?: EventTime;
  readonly stoppedAt?: EventTime;
  readonly due?: Due;
  /** Of a clock that repeats: the occurrences that came too late. */
  readonly missed?: readonly MissedOccurrence[];
  /** Extensions without effect because they were asked for after the due. */
  readonly lateExtensions?: readonly GrantedExtension[];
  /** Amount left (negative: overdue by) in the unit a person thinks in; absent unless running, overdue or paused. */
  readonly remaining?: { readonly amount: number; readonly unit: Unit };
  /** The instant this state is of. */
  readonly asOf: Instant;
  /** False when a day the result depends on lies outside the published calendar. */
  readonly calendarCertain: boolean;
}
