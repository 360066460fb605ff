import type { Due, Light } from '../clock/clock-state';
import type { ClockSetting } from '../clock/clock-setting';
import { deadlineOfDay } from '../clock/deadline-of-day';
import { dueDay } from '../clock/due-day';
import { isInstantUnit } from '../record/instant-unit';
import { wallOf } from '../date/wall-time';
import type { EpochDay, Instant } from '../date/time';
import type { Duty, Rulebook } from '../rulebook/rulebook';
import { dutyPeriod, type DutyPeriod } from './duty-period';

/** A duty that was done once. */
export interface DutyMark {
  readonly duty: string;
  /** Any day of the period it was done for. */
  readonly day: EpochDay;
  readonly at: Instant;
  readonly by: string;
}

/** Where a duty of the office stands in one period. */
export interface DutyState {
  readonly duty: Duty;
  readonly period: DutyPeriod;
  readonly due: Due;
  /** How often it was done for the period. */
  readonly done: number;
  readonly light: Light;
}

/**
 * What the office owes by the period: each duty of the rulebook for the present period or, where it
 * is due after the period's end, for the last one that ended; and for the one before as long as that
 * is not done.
 *
 * @param since the day the ledger began; nothing is owed for what ended before it.
 * @example a weekly sheet of at least 1, on Sunday 2026-11-22: due 2026-11-22, amber from Friday
 */
export function dutyList(
  rulebook: Rulebook,
  marks: readonly DutyMark[],
  setting: ClockSetting,
  asOf: Instant,
  since: EpochDay,
): readonly DutyState[] {
  const today = setting.zone.toDay(asOf);
  return rulebook.duties.flatMap((duty) => {
    const own = marks.filter((mark) => mark.duty === duty.key);
    const present = dutyPeriod(duty.per, today, setting.calendar);
    const before = dutyPeriod(duty.per, present.from - 1, setting.calendar);
    const latest = duty.due === undefined ? present : before;
    const earlier = dutyPeriod(duty.per, latest.from - 1, setting.calendar);
    const state = (period: DutyPeriod) => stateOf(duty, period, own, setting, asOf);
    return [
      ...(earlier.from >= since ? [state(earlier)].filter(({ light }) => light === 'red') : []),
      ...(latest.to >= since ? [state(latest)] : []),
    ];
  });
}

function stateOf(
  duty: Duty,
  period: DutyPeriod,
  marks: readonly DutyMark[],
  setting: ClockSetting,
  asOf: Instant,
): DutyState {
  const day = lastDay(duty, period, setting);
  const due: Due = { kind: 'day', day, deadline: deadlineOfDay(day, 'midnight', setting) };
  const times = marks
    .filter((mark) => mark.day >= period.from && mark.day <= period.to)
    .map(({ at }) => at)
    .sort((left, right) => left - right);
  const completed = times[duty.atLeast - 1];
  const light = completed === undefined ? openLight(period, due, setting, asOf) : undefined;
  const isLate = completed !== undefined && completed > due.deadline;
  return { duty, period, due, done: times.length, light: light ?? (isLate ? 'purple' : 'blue') };
}

/** A duty without a due of its own is due by the end of its period. */
function lastDay({ due }: Duty, { to }: DutyPeriod, setting: ClockSetting): EpochDay {
  if (due === undefined || due.unit === 'agreed' || isInstantUnit(due.unit)) return to;
  const rule = { roll: 'forward', cutoff: 'midnight' } as const;
  return dueDay(to, due.amount, due.unit, rule, setting, []).day;
}

/** Amber on the last working day of what is longer than a day. */
function openLight(
  { from }: DutyPeriod,
  due: Due,
  { calendar, zone }: ClockSetting,
  asOf: Instant,
): Light {
  if (asOf > due.deadline) return 'red';
  const day = zone.toDay(due.deadline);
  const warning = zone.toInstant(wallOf(calendar.rollBackward(day), 0));
  return day > from && asOf >= warning ? 'amber' : 'green';
}
