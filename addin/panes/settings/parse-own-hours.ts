import type { OwnHours } from '../../../core/calendar/calendar';
import { clockText } from '../../../core/calendar/hours-text';
import { parseHours } from '../../../core/calendar/parse-hours';
import { formatDay } from '../../../core/date/civil-date';
import { parseDayList } from './parse-day-list';

/**
 * Reads days with hours of their own, one a line: a date, its hours, perhaps a name.
 *
 * @param text lines such as `2026-09-30 09:00-12:00 半天`; several spans with commas between.
 * @returns the days in order, and the lines that cannot be read.
 */
export function parseOwnHours(text: string): {
  readonly days: readonly OwnHours[];
  readonly wrong: readonly string[];
} {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => ({ line, day: parseLine(line.normalize('NFKC')) }));
  return {
    days: read.flatMap(({ day }) => day ?? []).sort((one, other) => one.day - other.day),
    wrong: read.filter(({ day }) => day === undefined).map(({ line }) => line),
  };
}

/** Writes days the way `parseOwnHours` reads them. */
export const ownHoursText = (days: readonly OwnHours[]): string =>
  days
    .map(({ day, hours, name }) => `${formatDay(day)} ${spansText(hours)} ${name}`.trim())
    .join('\n');

const spansText = (hours: OwnHours['hours']): string =>
  hours.map(({ start, end }) => `${clockText(start)}-${clockText(end)}`).join(',');

function parseLine(line: string): OwnHours | undefined {
  const match = /^(\S+)\s+((?:\d{1,2}:\d{2}\s*[-–—~至]\s*\d{1,2}:\d{2}[\s,;、]*)+)(.*)$/.exec(line);
  const [, date = '', spans = '', name = ''] = match ?? [];
  const day = parseDayList(date).days[0]?.day;
  const hours = parseHours(spans.trim().replace(/(\d)\s+(?=\d)/g, '$1,'));
  return day === undefined || hours === undefined ? undefined : { day, name: name.trim(), hours };
}
