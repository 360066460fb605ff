import type { EpochDay, Instant } from '../date/time';
import type { Text } from '../text';

/** A half-open span of a day's business time, in minutes after midnight; 24:00 is 1440. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why a day is not what its weekday says. */
export interface DayMark {
  readonly kind: 'holiday' | 'make-up' | 'closure' | 'extra' | 'own-hours';
  readonly name: Text;
  /** Business hours of this day alone; absent: those of an ordinary working day, or none. */
  readonly hours?: readonly Span[];
}

/** A date that the ledger gives a meaning of its own. */
export interface OwnDay {
  readonly day: EpochDay;
  readonly name: string;
}

/** A date worked in hours of its own: half a day, a short day, a long one. */
export interface OwnHours extends OwnDay {
  readonly hours: readonly Span[];
}

/** Business hours of one weekday (1 Monday – 7 Sunday); none: it is a rest day. */
export interface WeekdayHours {
  readonly weekday: number;
  readonly hours: readonly Span[];
}

/** The days and hours of one calendar. */
export interface CalendarDays {
  readonly kind: 'cn-statutory' | 'weekdays' | 'every-day';
  /** The ledger's own closed days. */
  readonly closures: readonly OwnDay[];
  /** The ledger's own extra working days, in the hours of an ordinary one. */
  readonly extraWorkdays: readonly OwnDay[];
  /** The ledger's own days in hours of their own; each is a working day, whatever else it would be. */
  readonly ownHours?: readonly OwnHours[];
  /** Business hours of a working day, in order, not overlapping; a make-up day has them too. */
  readonly hours: readonly Span[];
  /** Weekdays that differ: other hours, or worked or off against the kind's week. */
  readonly weekdayHours?: readonly WeekdayHours[];
}

/** A further calendar of a ledger, for the clocks that name it: bank days, say. */
export interface NamedCalendar extends CalendarDays {
  readonly name: string;
}

/** What a calendar is made of; plain data that a ledger stores and a sheet shows. */
export interface CalendarSource extends CalendarDays {
  readonly named?: readonly NamedCalendar[];
  /** What was in force before, in order; records that ended then keep their results. */
  readonly earlier?: readonly EarlierCalendar[];
}

/** A calendar that was in force until another took its place. */
export interface EarlierCalendar {
  readonly until: Instant;
  readonly calendar: Omit<CalendarSource, 'earlier'>;
}

/** A compiled calendar: a prefix index over epoch days; every query is O(1) or O(log n). */
export interface Calendar {
  readonly source: CalendarSource;
  /** Names the data and the ledger's own days it was compiled from, e.g. `cn-statutory@2026`. */
  readonly version: string;
  /**
   * First and last day the published data covers; outside, weekdays are assumed. −∞ and +∞ where
   * nothing needs publishing (`weekdays`, `every-day`).
   */
  readonly certainFrom: EpochDay;
  readonly certainTo: EpochDay;
  isWorkday(day: EpochDay): boolean;
  /** Business hours of this very day, in order; none on a rest day. */
  hoursOf(day: EpochDay): readonly Span[];
  /**
   * Business seconds, by the wall clock, of all days up to `day` inclusive. They are counted from a
   * day of the calendar's own, so only differences mean something.
   */
  businessSecondsUntil(day: EpochDay): number;
  /** The first day by the end of which `businessSecondsUntil` has reached `seconds`. */
  dayReaching(seconds: number): EpochDay;
  /** False when any day of [from, to] lies outside the published data. */
  isCertain(from: EpochDay, to: EpochDay): boolean;
  /** The n-th working day strictly after `day` (n > 0), strictly before it (n < 0), or `day` (n = 0). */
  addWorkingDays(day: EpochDay, n: number): EpochDay;
  /** Working days in (from, to]; negative when to < from. */
  countWorkingDays(from: EpochDay, to: EpochDay): number;
  /** `day` if it is a working day, else the next one. */
  rollForward(day: EpochDay): EpochDay;
  /** `day` if it is a working day, else the one before. */
  rollBackward(day: EpochDay): EpochDay;
  /** What marks this day, if it is not an ordinary day of its weekday. */
  markOf(day: EpochDay): DayMark | undefined;
  /** The calendar that was in force at an instant. */
  inForceAt(instant: Instant): Calendar;
  /** The ledger's calendar of that name, or of that kind; `undefined` when there is none. */
  named(name: string): Calendar | undefined;
}
