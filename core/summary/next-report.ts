import type { ClockSetting } from '../clock/clock-setting';
import type { EpochDay } from '../date/time';
import type { Report } from '../rulebook/rulebook';
import { reportDue } from './report-due';
import { dueWithin, isScheduled, presentPeriod } from './report-turns';

/** When a report is made next, and when it has to be handed in. */
export interface NextReport {
  readonly period: string;
  /** The day at whose beginning it is made: the due day in the period, else the day after its end. */
  readonly made: EpochDay;
  /** As the regime says; absent when it sets no day. */
  readonly due?: EpochDay;
  /** The due day, or the working day after it if that is a rest day (第二百零三条). */
  readonly handIn?: EpochDay;
}

/**
 * The next report of a kind that the calendar asks for, seen from a day; undefined for one that
 * follows a case or is asked for by hand.
 *
 * @example on 2027-02-10, due on the 30th: 2027-02, made and due on Sunday 2027-02-28, to hand in by 2027-03-01
 */
export function nextReport(
  report: Report,
  today: EpochDay,
  setting: ClockSetting,
): NextReport | undefined {
  const present = isScheduled(report.period) ? presentPeriod(report.period, today) : undefined;
  if (!present) return undefined;
  const within = dueWithin(report, present.span, setting);
  const due = reportDue(report, present.span.to, setting);
  return {
    period: present.name,
    made: within !== undefined && within > today ? within : present.span.to + 1,
    ...(due !== undefined && { due, handIn: setting.calendar.rollForward(due) }),
  };
}
