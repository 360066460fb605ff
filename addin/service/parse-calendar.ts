import type { CalendarDays, CalendarSource, OwnDay, Span } from '../../core/calendar/calendar';
import { parseIsoDay } from '../../core/date/civil-date';
import { listOf, textOf, type Parts } from './answer-parts';

/** The members of an object from outside. */
/** A calendar as the service tells it; undefined when it is something else. */
export function parseCalendar(parts: Parts): CalendarSource | undefined {
  const days = daysOf(parts);
  const named = listOf(parts['named']).flatMap((one) => {
    const own = daysOf(one);
    return own ? [{ ...own, name: textOf(one['name']) }] : [];
  });
  return days && { ...days, ...(named.length > 0 && { named }) };
}

function daysOf(parts: Parts): CalendarDays | undefined {
  const kind = kinds.find((one) => one === parts['kind']);
  return (
    kind && {
      kind,
      closures: listOf(parts['closures']).flatMap(ownDayOf),
      extraWorkdays: listOf(parts['extraWorkdays']).flatMap(ownDayOf),
      hours: spansOf(parts['hours']),
      ownHours: listOf(parts['ownHours']).flatMap((own) =>
        ownDayOf(own).map((day) => ({ ...day, hours: spansOf(own['hours']) })),
      ),
      weekdayHours: listOf(parts['weekdayHours']).map((own) => ({
        weekday: Number(own['weekday']),
        hours: spansOf(own['hours']),
      })),
    }
  );
}

const kinds = ['cn-statutory', 'weekdays', 'every-day'] as const;

function ownDayOf(parts: Parts): readonly OwnDay[] {
  const day = parseIsoDay(textOf(parts['day']));
  const name = textOf(parts['name']);
  return day === undefined ? [] : [{ day, name: name === '—' ? '' : name }];
}

const spansOf = (value: unknown): readonly Span[] =>
  listOf(value).map(({ start, end }) => ({ start: minutesOf(start), end: minutesOf(end) }));

/** Minutes after midnight of `09:00`. */
function minutesOf(text: unknown): number {
  const [hours = 0, minutes = 0] = textOf(text).split(':').map(Number);
  return hours * 60 + minutes;
}
