import type { Language, Text } from '../text';
import type { CalendarDays } from './calendar';
import { hoursText } from './hours-text';

/**
 * Business hours of an ordinary working day, then of each weekday that differs:
 * `09:00–12:00, 13:00–18:00；周六 09:00–12:00`.
 */
export function weekHoursText(
  { hours, weekdayHours = [] }: Pick<CalendarDays, 'hours' | 'weekdayHours'>,
  language: Language,
): string {
  const own = weekdayHours.map(
    (entry) =>
      `${weekdayName(entry.weekday)[language]} ${entry.hours.length > 0 ? hoursText(entry.hours) : REST[language]}`,
  );
  return [hoursText(hours), ...own].join(language === 'zh' ? '；' : '; ');
}

/** The short name of a weekday, 1 Monday – 7 Sunday. */
export function weekdayName(weekday: number): Text {
  return WEEKDAYS[weekday - 1] ?? { zh: String(weekday), en: String(weekday) };
}

const REST: Text = { zh: '休息', en: 'off' };

const WEEKDAYS: readonly Text[] = [
  { zh: '周一', en: 'Mon' },
  { zh: '周二', en: 'Tue' },
  { zh: '周三', en: 'Wed' },
  { zh: '周四', en: 'Thu' },
  { zh: '周五', en: 'Fri' },
  { zh: '周六', en: 'Sat' },
  { zh: '周日', en: 'Sun' },
];
