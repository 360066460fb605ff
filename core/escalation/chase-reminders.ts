import { addBusinessSeconds } from '../calendar/business-time';
import { contextOfClock, reckonCycle } from '../clock/assess-clock';
import { clockContext } from '../clock/clock-context';
import { clockCycle } from '../clock/clock-cycle';
import type { ClockSetting } from '../clock/clock-setting';
import type { ClockState, Due } from '../clock/clock-state';
import { deadlineOfDay } from '../clock/deadline-of-day';
import { dueDay } from '../clock/due-day';
import { dueInstant } from '../clock/due-instant';
import { isInstantUnit } from '../record/instant-unit';
import { warningStart } from '../clock/warning-start';
import type { Instant } from '../date/time';
import { wallOf } from '../date/wall-time';
import type { ComplaintRecord } from '../record/record';
import type { Clock, Duration, Rulebook } from '../rulebook/rulebook';
import { chaseLadder, type ChaseStep } from './chase-ladder';

/** One step of the ladder for one due of a clock. */
export interface ChaseReminder {
  readonly step: ChaseStep;
  /** When the clock comes to the step, also in the night. */
  readonly reachedAt: Instant;
  /** When somebody is there to be reminded. */
  readonly deliverAt: Instant;
  /** Names step and due, so that nobody is reminded twice of the same; a moved due is another one. */
  readonly key: string;
}

/**
 * The steps by which an open clock is chased, each delivered once and in business time: one that is
 * reached outside it waits for the next opening. Steps reached in one night are not spent there: each
 * keeps its distance to the one before, in business time, or waits for the next working day. A warning
 * that would come after the due is left out.
 *
 * @example due on Friday 2026-11-20: reminder at 09:00 of that day, notice on Monday at 09:00
 */
export function chaseReminders(
  state: ClockState,
  record: ComplaintRecord,
  rulebook: Rulebook,
  ledgerSetting: ClockSetting,
  ladder: readonly ChaseStep[] = chaseLadder,
): readonly ChaseReminder[] {
  const { clock, status, due } = state;
  if (due === undefined || (status !== 'running' && status !== 'overdue')) return [];
  const shared = clockContext(record, rulebook, ledgerSetting, state.asOf);
  const context = contextOfClock(clock, shared);
  const { setting } = context;
  const cycle = clockCycle(clock, context);
  const { from, reckoning } = (cycle && reckonCycle(clock, cycle, context)) ?? {};
  const warning = from && reckoning && warningStart(clock, from, reckoning, setting);
  const reminders: ChaseReminder[] = [];
  for (const step of ladder) {
    const reachedAt = reached(step, due, warning, clock, setting);
    if (reachedAt === undefined) continue;
    const deliverAt = delivery(reachedAt, reminders.at(-1), setting);
    if (step.from === 'warning' && deliverAt > due.deadline) continue;
    const key = `${clock.key}/${due.deadline}/${step.key}`;
    reminders.push({ step, reachedAt, deliverAt, key });
  }
  return reminders;
}

/** The step a clock has come to at an instant: the last one delivered by then, in the night none anew. */
export const reminderBy = (
  reminders: readonly ChaseReminder[],
  instant: Instant,
): ChaseReminder | undefined => reminders.filter(({ deliverAt }) => deliverAt <= instant).at(-1);

function reached(
  { from, after }: ChaseStep,
  due: Due,
  warning: Instant | undefined,
  clock: Clock,
  setting: ClockSetting,
): Instant | undefined {
  const start = from === 'warning' ? warning : due.deadline + 1;
  if (start === undefined || after === undefined) return start;
  return later(from === 'warning' ? start : due.deadline, after, clock, setting);
}

/** The first moment after so much time has passed since. */
function later(
  since: Instant,
  { amount, unit }: Duration,
  clock: Clock,
  setting: ClockSetting,
): Instant {
  if (isInstantUnit(unit)) return dueInstant(since, amount, unit, setting, []) + 1;
  if (unit === 'agreed') return since;
  const { cutoff } = clock;
  const day = setting.zone.toDay(since);
  const end = dueDay(day, amount, unit, { cutoff, roll: 'none' }, setting, []).day;
  return deadlineOfDay(end, cutoff, setting) + 1;
}

function delivery(
  reachedAt: Instant,
  before: ChaseReminder | undefined,
  setting: ClockSetting,
): Instant {
  if (before === undefined) return opening(reachedAt, setting);
  const { calendar, zone } = setting;
  const gap = Math.max(0, reachedAt - before.reachedAt);
  const nextDay = zone.toInstant(wallOf(zone.toDay(before.deliverAt) + 1, 0));
  const apart = Math.min(
    addBusinessSeconds(calendar, zone, before.deliverAt, gap),
    opening(nextDay, setting),
  );
  return opening(Math.max(reachedAt, apart), setting);
}

/** The instant itself in business time, else the next opening. */
function opening(instant: Instant, { calendar, zone }: ClockSetting): Instant {
  return addBusinessSeconds(calendar, zone, instant, 0);
}
