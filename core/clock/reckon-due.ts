import type { EpochDay, Instant } from '../date/time';
import type { EventTime, GrantedExtension } from '../record/record';
import type { Clock, Duration, Extension } from '../rulebook/rulebook';
import type { ClockContext } from './clock-context';
import type { ClockSetting } from './clock-setting';
import type { Due } from './clock-state';
import { deadlineOfDay } from './deadline-of-day';
import { dueDay } from './due-day';
import { dueInstant, isInstantUnit } from './due-instant';
import { effectiveExtensions } from './effective-extensions';
import type { PauseSpan } from './pause-spans';

/** A due found from one origin. */
export interface ReachedDue {
  readonly due: Due;
  /** The day before it was moved off a rest day. */
  readonly counted: EpochDay;
  readonly certain: boolean;
}

export interface AppliedExtension {
  readonly granted: GrantedExtension;
  /** What was added, or the amount that took the place of the clock's. */
  readonly duration: Duration;
  readonly before: ReachedDue;
  readonly after: ReachedDue;
}

/** A due date and how it came about. */
export interface Reckoning {
  readonly due: Due;
  readonly certain: boolean;
  /** The due before any extension. */
  readonly base: ReachedDue;
  readonly isAgreed: boolean;
  readonly extensions: readonly AppliedExtension[];
  /** The pauses that count for this clock. */
  readonly pauses: readonly PauseSpan[];
}

/**
 * When a clock that started at `start` is due; `undefined` while it waits for an agreed time.
 * A date agreed for the case takes the place of the amount and is not moved by rest days or pauses;
 * extensions count from the due they extend, a cap counts anew from the start.
 */
export function reckonDue(
  clock: Clock,
  start: EventTime,
  context: ClockContext,
): Reckoning | undefined {
  const pauses = clock.pausable ? context.pauses : NO_PAUSES;
  const origin: Origin = { instant: start.instant, day: context.setting.zone.toDay(start.instant) };
  const agreed = agreedDue(clock, context);
  const base = agreed ?? reach(clock, origin, clock.within, context.setting, pauses);
  if (base === undefined) return undefined;
  const extensions = applyExtensions(clock, origin, base, context, pauses);
  const last = extensions.at(-1);
  return {
    due: last === undefined ? base.due : last.after.due,
    certain: base.certain && extensions.every(({ after }) => after.certain),
    base,
    isAgreed: agreed !== undefined,
    extensions,
    pauses,
  };
}

interface Origin {
  readonly instant: Instant;
  readonly day: EpochDay;
}

const NO_PAUSES: readonly PauseSpan[] = [];
const NO_EXTENSIONS: readonly AppliedExtension[] = [];

function agreedDue(clock: Clock, { record, setting }: ClockContext): ReachedDue | undefined {
  if (!clock.orAgreed && clock.within.unit !== 'agreed') return undefined;
  const agreed = record.agreed[clock.key];
  if (agreed === undefined) return undefined;
  const due: Due =
    agreed.kind === 'day'
      ? {
          kind: 'day',
          day: agreed.day,
          deadline: deadlineOfDay(agreed.day, clock.cutoff, setting),
        }
      : { kind: 'instant', deadline: agreed.instant };
  return { due, counted: dayOfDue(due, setting), certain: true };
}

function reach(
  clock: Clock,
  origin: Origin,
  { amount, unit }: Duration,
  setting: ClockSetting,
  pauses: readonly PauseSpan[],
): ReachedDue | undefined {
  if (unit === 'agreed') return undefined;
  if (isInstantUnit(unit)) {
    const deadline = dueInstant(origin.instant, amount, unit, setting, pauses);
    const day = setting.zone.toDay(deadline);
    return {
      due: { kind: 'instant', deadline },
      counted: day,
      certain: unit !== 'working-hour' || isCertainBetween(origin.day, day, setting),
    };
  }
  const { day, counted, certain } = dueDay(origin.day, amount, unit, clock, setting, pauses);
  const deadline = deadlineOfDay(day, clock.cutoff, setting);
  return { due: { kind: 'day', day, deadline }, counted, certain };
}

function isCertainBetween(one: EpochDay, other: EpochDay, { calendar }: ClockSetting): boolean {
  return calendar.isCertain(Math.min(one, other), Math.max(one, other));
}

function applyExtensions(
  clock: Clock,
  start: Origin,
  base: ReachedDue,
  context: ClockContext,
  pauses: readonly PauseSpan[],
): readonly AppliedExtension[] {
  const rule = clock.extension;
  const granted = effectiveExtensions(clock, context);
  if (rule === undefined || granted.length === 0) return NO_EXTENSIONS;
  const applied: AppliedExtension[] = [];
  let before = base;
  for (const extension of granted) {
    const duration = extensionDuration(rule, extension);
    const origin = rule.kind === 'cap' ? start : originOf(before.due, clock, context.setting);
    const reached = reach(clock, origin, duration, context.setting, pauses);
    // A cap that is already used up takes nothing away.
    const isLater = reached !== undefined && reached.due.deadline > before.due.deadline;
    const after = isLater ? reached : before;
    applied.push({ granted: extension, duration, before, after });
    before = after;
  }
  return applied;
}

/** The rulebook's amount bounds an addition and is the cap; without one the case's own counts. */
function extensionDuration(rule: Extension, { amount }: GrantedExtension): Duration {
  const allowed = rule.amount ?? amount;
  return { unit: rule.unit, amount: rule.kind === 'cap' ? allowed : Math.min(allowed, amount) };
}

function originOf(due: Due, clock: Clock, setting: ClockSetting): Origin {
  const day = dayOfDue(due, setting);
  // Hours added to a day that lasts until 24:00 count from 24:00.
  const isMidnight = due.kind === 'day' && clock.cutoff === 'midnight';
  return { instant: isMidnight ? due.deadline + 1 : due.deadline, day };
}

function dayOfDue(due: Due, { zone }: ClockSetting): EpochDay {
  return due.kind === 'day' ? due.day : zone.toDay(due.deadline);
}
