import type { ClockSetting } from '../clock/clock-setting';
import { addMonths } from '../date/civil-date';
import type { EpochDay, Instant } from '../date/time';
import { wallOf } from '../date/wall-time';
import type { Report } from '../rulebook/rulebook';
import { lastPeriod } from './last-period';
import { parsePeriod } from './parse-period';
import type { Period } from './period';
import { reportDue } from './report-due';

/** A report of a period whose time to be made has come; one made before then does not count. */
export interface ReportTurn {
  /** As `parsePeriod` reads it. */
  readonly period: string;
  readonly since: Instant;
}

/** Missed periods are made up for as far back as this; an older one is asked for by hand. */
const DAYS_BACK = 400;

/**
 * What is to be made of a report by now, oldest period first: each period that ended since the
 * ledger began, the last whole one in any case, and the present one from the day it is due if that
 * day lies in the period itself. The turn of a period is the latest one, so that a figure that was
 * due before the period's end is made again after it.
 *
 * @param began when the ledger was created.
 * @returns nothing for a report that follows a case or is asked for by hand.
 * @example on 2026-12-01 of a report due on the 30th: 2026-11, since 2026-12-01T00:00
 */
export function reportTurns(
  report: Report,
  setting: ClockSetting,
  { began, now }: { readonly began: Instant; readonly now: Instant },
): readonly ReportTurn[] {
  const { period: kind } = report;
  if (!isScheduled(kind)) return [];
  const today = setting.zone.toDay(now);
  const first = Math.max(setting.zone.toDay(began), today - DAYS_BACK);
  const since = (day: EpochDay): Instant => setting.zone.toInstant(wallOf(day, 0));
  const ended = endedPeriods(kind, first, today).map(({ name, span }) => ({
    period: name,
    since: since(span.to + 1),
  }));
  const present = presentPeriod(kind, today);
  const due = present && dueWithin(report, present.span, setting);
  return present && due !== undefined && due <= today
    ? [...ended, { period: present.name, since: since(due) }]
    : ended;
}

/** Whether the calendar says when a report is made; else a case or a person does. */
export const isScheduled = (kind: Report['period']): boolean =>
  kind !== 'per-case' && kind !== 'on-demand';

export interface NamedPeriod {
  readonly name: string;
  readonly span: Period;
}

/** The period of a kind that a day lies in. */
export function presentPeriod(kind: Report['period'], day: EpochDay): NamedPeriod | undefined {
  return named(lastPeriod(kind, afterPeriod(kind, day)));
}

/** The day a report is due, if that lies in the period itself. */
export function dueWithin(
  report: Report,
  { to }: Period,
  setting: ClockSetting,
): EpochDay | undefined {
  return report.due?.inPeriod === true ? reportDue(report, to, setting) : undefined;
}

function endedPeriods(
  kind: Report['period'],
  first: EpochDay,
  today: EpochDay,
): readonly NamedPeriod[] {
  const periods: NamedPeriod[] = [];
  let period = named(lastPeriod(kind, today));
  while (period && (periods.length === 0 || period.span.to >= first)) {
    periods.unshift(period);
    period = named(lastPeriod(kind, period.span.from));
  }
  return periods;
}

function named(name: string): NamedPeriod | undefined {
  const { period } = parsePeriod(name);
  return period && { name, span: period };
}

const MONTHS: Readonly<Partial<Record<Report['period'], number>>> = {
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
};

/** A day of the period after the one a day lies in. */
function afterPeriod(kind: Report['period'], day: EpochDay): EpochDay {
  if (kind === 'daily') return day + 1;
  return kind === 'weekly' ? day + 7 : addMonths(day, MONTHS[kind] ?? 1);
}
