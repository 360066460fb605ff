import type { Calendar, DayMark } from '../../calendar/calendar';
import { hoursText } from '../../calendar/hours-text';
import type { EpochDay } from '../../date/time';

/** Consecutive days that are counted or skipped for one reason. */
export interface DayRun {
  readonly kind: 'working' | 'weekend' | DayMark['kind'] | 'paused';
  readonly mark?: DayMark;
  readonly from: EpochDay;
  readonly to: EpochDay;
}

/** Splits the days from `from` to `to` into runs, in order. */
export function dayRuns(
  calendar: Calendar,
  from: EpochDay,
  to: EpochDay,
  isPaused: (day: EpochDay) => boolean,
): readonly DayRun[] {
  const runs: DayRun[] = [];
  for (let day = from; day <= to; day += 1) {
    const run = runOf(calendar, day, isPaused);
    const last = runs.at(-1);
    if (last !== undefined && isSame(last, run)) runs[runs.length - 1] = { ...last, to: day };
    else runs.push(run);
  }
  return runs;
}

function runOf(calendar: Calendar, day: EpochDay, isPaused: (day: EpochDay) => boolean): DayRun {
  const mark = calendar.markOf(day);
  if (calendar.isWorkday(day) && isPaused(day)) return { kind: 'paused', from: day, to: day };
  if (mark !== undefined) return { kind: mark.kind, mark, from: day, to: day };
  return { kind: calendar.isWorkday(day) ? 'working' : 'weekend', from: day, to: day };
}

function isSame(left: DayRun, right: DayRun): boolean {
  return (
    left.kind === right.kind &&
    left.mark?.name.zh === right.mark?.name.zh &&
    hoursText(left.mark?.hours ?? []) === hoursText(right.mark?.hours ?? [])
  );
}
