import type { WeekdayHours } from '../../../core/calendar/calendar';
import { hoursText } from '../../../core/calendar/hours-text';
import { parseHours } from '../../../core/calendar/parse-hours';
import { weekdayName } from '../../../core/calendar/week-hours-text';
import type { Language } from '../../../core/text';

/**
 * Reads weekdays that differ from the ordinary working day, one a line.
 *
 * @param text lines such as `周六 09:00-12:00`, `Sat 09:00-12:00` or `周五 休息`.
 * @returns the weekdays in order, and the lines that cannot be read.
 */
export function parseWeekdayHours(text: string): {
  readonly weekdays: readonly WeekdayHours[];
  readonly wrong: readonly string[];
} {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => ({ line, entry: parseLine(line.normalize('NFKC')) }));
  return {
    weekdays: read
      .flatMap(({ entry }) => entry ?? [])
      .sort((one, other) => one.weekday - other.weekday),
    wrong: read.filter(({ entry }) => entry === undefined).map(({ line }) => line),
  };
}

/** Writes weekdays the way `parseWeekdayHours` reads them. */
export const weekdayHoursText = (weekdays: readonly WeekdayHours[], language: Language): string =>
  weekdays
    .map(({ weekday, hours }) => {
      const spans = hours.length > 0 ? hoursText(hours) : REST[language];
      return `${weekdayName(weekday)[language]} ${spans}`;
    })
    .join('\n');

const REST = { zh: '休息', en: 'off' };

function parseLine(line: string): WeekdayHours | undefined {
  const [, name = '', rest = ''] = /^(\S+?)[:\s]+(.*)$/.exec(line) ?? [];
  const weekday = WEEKDAYS.findIndex((pattern) => pattern.test(name)) + 1;
  if (weekday === 0) return undefined;
  if (/^(?:休|休息|off|closed)$/i.test(rest.trim())) return { weekday, hours: [] };
  const hours = parseHours(rest);
  return hours === undefined ? undefined : { weekday, hours };
}

const WEEKDAYS: readonly RegExp[] = [
  /^(?:周一|星期一|mon(?:day)?)$/i,
  /^(?:周二|星期二|tue(?:s|sday)?)$/i,
  /^(?:周三|星期三|wed(?:nesday)?)$/i,
  /^(?:周四|星期四|thu(?:rs|rsday)?)$/i,
  /^(?:周五|星期五|fri(?:day)?)$/i,
  /^(?:周六|星期六|sat(?:urday)?)$/i,
  /^(?:周日|周天|星期日|星期天|sun(?:day)?)$/i,
];
