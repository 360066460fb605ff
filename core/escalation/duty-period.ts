import type { Calendar } from '../calendar/calendar';
import { addMonths, lastDayOfMonth, partsOf, weekdayOf } from '../date/civil-date';
import type { EpochDay } from '../date/time';
import type { Duty } from '../rulebook/rulebook';

/** First and last day of a stretch in which a duty is owed. */
export interface DutyPeriod {
  readonly from: EpochDay;
  readonly to: EpochDay;
}

/**
 * The period of a duty that a day lies in; weeks begin on Monday, and a rest day belongs to the
 * working day before it.
 *
 * @example the week of 2026-11-22, a Sunday, is 2026-11-16 to 2026-11-22
 */
export function dutyPeriod(per: Duty['per'], day: EpochDay, calendar: Calendar): DutyPeriod {
  switch (per) {
    case 'day':
      return { from: day, to: day };
    case 'working-day': {
      const worked = calendar.rollBackward(day);
      return { from: worked, to: worked };
    }
    case 'week': {
      const monday = day - weekdayOf(day) + 1;
      return { from: monday, to: monday + 6 };
    }
    case 'month':
      return months(day, 1);
    case 'quarter':
      return months(day, 3);
    case 'half-year':
      return months(day, 6);
    case 'year':
      return months(day, 12);
  }
}

function months(day: EpochDay, size: number): DutyPeriod {
  const { month, date } = partsOf(day);
  const from = addMonths(day - date + 1, -((month - 1) % size));
  return { from, to: lastDayOfMonth(addMonths(from, size - 1)) };
}
