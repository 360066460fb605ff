import type { Calendar } from '../calendar/calendar';
import type { Finding } from '../finding';
import type { Rulebook } from '../rulebook/rulebook';

/** Clocks that name a calendar the ledger does not have. */
export function checkClockCalendars(
  { clocks }: Pick<Rulebook, 'clocks'>,
  calendar: Calendar,
): readonly Finding[] {
  return clocks.flatMap(({ title, calendar: name, clause }) =>
    name === undefined || calendar.named(name) !== undefined
      ? []
      : [
          {
            code: 'calendar-missing',
            severity: 'error',
            field: 'named',
            clause,
            message: {
              zh: `时限“${title.zh}”按日历“${name}”计算，本台账没有这个日历。`,
              en: `The clock “${title.en}” counts by the calendar “${name}”, which this ledger does not have.`,
            },
          },
        ],
  );
}
