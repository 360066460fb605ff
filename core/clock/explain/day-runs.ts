import type { Calendar, DayMark } from '../../calendar/calendar';
import { hoursText } from '../../calendar/hours-text';
import type { EpochDay } from '../../date/time';

/** Consecutive days that are counted or skipped for one reason. */
export type DayRun = (PlainRun | MarkedRun) & { readonly from: EpochDay; readonly to: EpochDay };

interface PlainRun {
  readonly kind: 'working' | 'weekend' | 'paused';
  readonly mark?: undefined;
}

interface MarkedRun {
  readonly kind: DayMark['kind'];
  readonly mark: DayMark;
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
    const run = isPaused(day) ? pausedRun(calendar, day) : runOf(calendar, day);
    const last = runs.at(-1);
    if (last !== undefined && isSame(last, run)) runs[runs.length - 1] = { ...last, to: day };
    else runs.push(run);
  }
  return runs;
}

/** A single day, for the reason it is counted or skipped. */
export function runOf(calendar: Calendar, day: EpochDay): DayRun {
  const mark = calendar.markOf(day);
  if (mark !== undefined) return { kind: mark.kind, mark, from: day, to: day };
  return { kind: calendar.isWorkday(day) ? 'working' : 'weekend', from: day, to: day };
}

/** A rest day that is paused as well is off for being a rest day. */
function pausedRun(calendar: Calendar, day: EpochDay): DayRun {
  return calendar.isWorkday(day) ? { kind: 'paused', from: day, to: day } : runOf(calendar, day);
}

function isSame(left: DayRun, right: DayRun): boolean {
  return (
    left.kind === right.kind &&
    left.mark?.name.zh === right.mark?.name.zh &&
    hoursText(left.mark?.hours ?? []) === hoursText(right.mark?.hours ?? [])
  );
}
