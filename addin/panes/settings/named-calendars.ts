import type { CalendarDays, CalendarSource } from '../../../core/calendar/calendar';

/** Names of the further calendars a ledger has or its clocks ask for; kinds of calendars need none. */
export function calendarNames(
  clocks: readonly { readonly calendar?: string | undefined }[],
  { named = [] }: Pick<CalendarSource, 'named'>,
): readonly string[] {
  const asked = clocks.flatMap(({ calendar }) => calendar ?? []);
  const names = [...named.map(({ name }) => name), ...asked].filter((name) => !KINDS.has(name));
  return [...new Set(names)];
}

/** The days of the main calendar (`undefined`) or of a further one, which begins as the main one. */
export function daysNamed(source: CalendarSource, name: string | undefined): CalendarDays {
  return source.named?.find((further) => further.name === name) ?? source;
}

/** The calendar with other days for its main part (`undefined`) or for a further calendar. */
export function withDays(
  source: CalendarSource,
  name: string | undefined,
  days: CalendarDays,
): CalendarSource {
  const { named = [] } = source;
  if (name === undefined) return { ...days, ...(named.length > 0 && { named }) };
  const others = named.filter((further) => further.name !== name);
  const { kind, closures, extraWorkdays, hours, ownHours = [], weekdayHours = [] } = source;
  return {
    kind,
    closures,
    extraWorkdays,
    hours,
    ownHours,
    weekdayHours,
    named: [...others, { ...days, name }],
  };
}

const KINDS: ReadonlySet<string> = new Set(['cn-statutory', 'weekdays', 'every-day']);
