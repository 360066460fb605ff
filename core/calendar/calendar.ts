import type { EpochDay } from '../date/time';
import type { Text } from '../text';

/** A half-open span of a day's business time, in minutes after midnight; 24:00 is 1440. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why a day is not what its weekday says. */
export interface DayMark {
  readonly kind: 'holiday' | 'make-up' | 'closure' | 'extra';
  readonly name: Text;
}

/** What a calendar is made of; plain data that a ledger stores and a sheet shows. */
export interface CalendarSource {
  readonly kind: 'cn-statutory' | 'weekdays' | 'every-day';
  /** The ledger's own closed days. */
  readonly closures: readonly { readonly day: EpochDay; readonly name: string }[];
  /** The ledger's own extra working days. */
  readonly extraWorkdays: readonly { readonly day: EpochDay; readonly name: string }[];
  /** Business hours of a working day, in order, not overlapping. */
  readonly hours: readonly Span[];
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
}
