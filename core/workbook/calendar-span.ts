import { dayOf, partsOf } from '../date/civil-date';
import type { EpochDay, Instant } from '../date/time';
import type { CalendarSpan, LedgerSettings } from './ledger-settings';

/** Years the sheet lists before now when the calendar has no published years of its own. */
const YEARS_BEFORE = 15;
/** Years the sheet lists after the published ones, with weekdays assumed. */
const YEARS_AFTER = 3;

/**
 * The days a ledger's calendar sheet lists: the published years and three more, in which weekdays
 * are assumed; formulas say so for whatever lies outside.
 *
 * @example with 2007–2026 published: 2007-01-01 to 2029-12-31
 */
export function calendarSpan(ledger: LedgerSettings, asOf: Instant): CalendarSpan {
  if (ledger.span) return ledger.span;
  const { certainFrom, certainTo } = ledger.calendar;
  const { year } = partsOf(ledger.zone.toDay(asOf));
  const from = Number.isFinite(certainFrom) ? partsOf(certainFrom).year : year - YEARS_BEFORE;
  const to = Number.isFinite(certainTo) ? Math.max(partsOf(certainTo).year, year) : year;
  return { first: firstOf(Math.min(from, year)), last: firstOf(to + YEARS_AFTER + 1) - 1 };
}

const firstOf = (year: number): EpochDay => dayOf(year, 1, 1) ?? 0;
