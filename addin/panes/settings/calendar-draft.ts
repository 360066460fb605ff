import type { CalendarDays, CalendarSource } from '../../../core/calendar/calendar';
import { checkCalendar } from '../../../core/calendar/check-calendar';
import { hoursText } from '../../../core/calendar/hours-text';
import { parseHours } from '../../../core/calendar/parse-hours';
import type { Finding } from '../../../core/finding';
import type { Language } from '../../../core/text';
import { settings as en } from '../../texts/settings-en';
import { settings as zh } from '../../texts/settings-zh';
import { dayListText, parseDayList } from './parse-day-list';
import { ownHoursText, parseOwnHours } from './parse-own-hours';
import { parseWeekdayHours, weekdayHoursText } from './parse-weekday-hours';

/** What a person has typed into the form of a calendar. */
export interface CalendarDraft {
  readonly hours: string;
  readonly weekdayHours: string;
  readonly closures: string;
  readonly extraWorkdays: string;
  readonly ownHours: string;
}

/** A calendar as the form shows it. */
export function calendarDraft(days: Omit<CalendarDays, 'kind'>, language: Language): CalendarDraft {
  return {
    hours: hoursText(days.hours),
    weekdayHours: weekdayHoursText(days.weekdayHours ?? [], language),
    closures: dayListText(days.closures),
    extraWorkdays: dayListText(days.extraWorkdays),
    ownHours: ownHoursText(days.ownHours ?? []),
  };
}

/** Reads the form of a calendar; the findings name the control in `field`. */
export function readCalendarDraft(
  draft: CalendarDraft,
  kind: CalendarSource['kind'],
): { readonly source: CalendarSource; readonly findings: readonly Finding[] } {
  const hours = parseHours(draft.hours);
  const weekdayHours = parseWeekdayHours(draft.weekdayHours);
  const closures = parseDayList(draft.closures);
  const extraWorkdays = parseDayList(draft.extraWorkdays);
  const ownHours = parseOwnHours(draft.ownHours);
  const source = {
    kind,
    closures: closures.days,
    extraWorkdays: extraWorkdays.days,
    ownHours: ownHours.days,
    hours: hours ?? [],
    weekdayHours: weekdayHours.weekdays,
  };
  return {
    source,
    findings: [
      ...(hours ? [] : [wrong('hours', draft.hours)]),
      ...weekdayHours.wrong.map((line) => wrong('weekdayHours', line)),
      ...closures.wrong.map((line) => wrong('closures', line)),
      ...extraWorkdays.wrong.map((line) => wrong('extraWorkdays', line)),
      ...ownHours.wrong.map((line) => wrong('ownHours', line)),
      ...checkCalendar(source),
    ],
  };
}

const CODES = {
  hours: 'hours-wrong',
  weekdayHours: 'weekday-wrong',
  closures: 'day-wrong',
  extraWorkdays: 'day-wrong',
  ownHours: 'own-hours-wrong',
} as const;

function wrong(field: keyof CalendarDraft, line: string): Finding {
  const sentence = (settings: typeof zh): string => {
    if (field === 'hours') return settings.hoursWrong(line);
    if (field === 'weekdayHours') return settings.weekdayWrong(line);
    return field === 'ownHours' ? settings.ownHoursWrong(line) : settings.dayWrong(line);
  };
  return {
    code: CODES[field],
    severity: 'error',
    field,
    message: { zh: sentence(zh), en: sentence(en) },
  };
}
