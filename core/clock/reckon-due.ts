import type { EpochDay, Instant } from '../date/time';
import type { EventTime, GrantedExtension } from '../record/record';
import type { Clock, Duration, Extension } from '../rulebook/rulebook';
import type { ClockContext } from './clock-context';
import type { ClockCycle } from './clock-cycle';
import { clockPauses } from './clock-pauses';
import type { ClockSetting } from './clock-setting';
import type { Due } from './clock-state';
import { dayOfDue } from './day-of-due';
import { deadlineOfDay } from './deadline-of-day';
import { dueDay } from './due-day';
import { dueInstant } from './due-instant';
import { isInstantUnit } from '../record/instant-unit';
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
  readonly rule: Extension;
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
  /** Extensions asked for when the due of the time had passed; without effect. */
  readonly lateExtensions: readonly GrantedExtension[];
  /** The pauses that count for this clock. */
  readonly pauses: readonly PauseSpan[];
}

/**
 * When a run of a clock is due, counted from `start`; `undefined` while it waits for an agreed time.
 * A date agreed for the case takes the place of the amount and is not moved by rest days or pauses;
 * extensions count from the due they extend, a cap counts anew from the start.
 */
export function reckonDue(
  clock: Clock,
  cycle: ClockCycle,
  context: ClockContext,
  start: EventTime = cycle.startedAt,
): Reckoning | undefined {
  const pauses = clockPauses(clock, cycle, context);
  const origin: Origin = { instant: start.instant, day: context.setting.zone.toDay(start.instant) };
  const agreed = agreedDue(clock, cycle, context);
  const base = agreed ?? reach(clock, origin, clock.within, context.setting, pauses);
  if (base === undefined) return undefined;
  const granted = effectiveExtensions(clock, cycle, context);
  const { applied: extensions, late } = applyExtensions(
    clock,
    origin,
    base,
    granted,
    context,
    pauses,
  );
  const last = extensions.at(-1);
  return {
    due: last === undefined ? base.due : last.after.due,
    certain: base.certain && extensions.every(({ after }) => after.certain),
    base,
    isAgreed: agreed !== undefined,
    extensions,
    lateExtensions: late,
    pauses,
  };
}

interface Origin {
  readonly instant: Instant;
  readonly day: EpochDay;
}

interface Extensions {
  readonly applied: readonly AppliedExtension[];
  readonly late: readonly GrantedExtension[];
}

const NO_EXTENSIONS: Extensions = { applied: [], late: [] };

function agreedDue(
  clock: Clock,
  { since }: ClockCycle,
  { record, setting }: ClockContext,
): ReachedDue | undefined {
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
  // What was agreed for a round that is over is not agreed for this one.
  if (due.deadline < (since ?? -Infinity)) return undefined;
  return { due, counted: dayOfDue(due, setting.zone), certain: true };
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
  granted: readonly GrantedExtension[],
  { setting }: ClockContext,
  pauses: readonly PauseSpan[],
): Extensions {
  const rule = clock.extension;
  if (rule === undefined) return NO_EXTENSIONS;
  const applied: AppliedExtension[] = [];
  const late: GrantedExtension[] = [];
  let before = base;
  for (const extension of granted) {
    if (applied.length === rule.maxTimes) break;
    if (clock.within.amount >= 0 && isLate(extension, before.due, rule)) {
      late.push(extension);
      continue;
    }
    const duration = extensionDuration(rule, extension);
    const origin = rule.kind === 'cap' ? start : originOf(before.due, clock, setting);
    const reached = reach(clock, origin, duration, setting, pauses);
    // A cap that is already used up takes nothing away.
    const isLater = reached !== undefined && reached.due.deadline > before.due.deadline;
    const after = isLater ? reached : before;
    applied.push({ granted: extension, rule, duration, before, after });
    before = after;
  }
  return { applied, late };
}

/**
 * Whether an extension was asked for after the due it would have extended. A clock that counts back
 * is due before it starts and cannot be extended in time.
 */
function isLate(
  { requestedAt }: GrantedExtension,
  { deadline }: Due,
  { afterExpiry }: Extension,
): boolean {
  return !afterExpiry && requestedAt.instant > deadline;
}

/** The rulebook's amount bounds an addition and is the cap; without one the case's own counts. */
function extensionDuration(rule: Extension, { amount }: GrantedExtension): Duration {
  const allowed = rule.amount ?? amount;
  return { unit: rule.unit, amount: rule.kind === 'cap' ? allowed : Math.min(allowed, amount) };
}

function originOf(due: Due, clock: Clock, setting: ClockSetting): Origin {
  const day = dayOfDue(due, setting.zone);
  // Hours added to a day that lasts until 24:00 count from 24:00.
  const isMidnight = due.kind === 'day' && clock.cutoff === 'midnight';
  return { instant: isMidnight ? due.deadline + 1 : due.deadline, day };
}
