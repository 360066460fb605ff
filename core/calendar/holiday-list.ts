import { formatDay } from '../date/civil-date';
import type { EpochDay } from '../date/time';
import type { Finding } from '../finding';
import type { Text } from '../text';
import type { HolidayEntry } from './holiday-entry';

/** What was read from a file, and what could not be, each with its line. */
export interface HolidayList {
  readonly entries: readonly HolidayEntry[];
  readonly findings: readonly Finding[];
}

/** Sorts what was read by day; a day that stands there twice with another meaning is a finding. */
export function holidayList(
  read: readonly HolidayEntry[],
  findings: readonly Finding[],
): HolidayList {
  const byDay = new Map<EpochDay, HolidayEntry>();
  const repeated: Finding[] = [];
  for (const entry of read) {
    const first = byDay.get(entry.day);
    if (first === undefined) byDay.set(entry.day, entry);
    else if (meaningOf(first) !== meaningOf(entry)) repeated.push(dayTwice(entry, first.line));
  }
  return {
    entries: [...byDay.values()].sort((one, other) => one.day - other.day),
    findings: [...findings, ...repeated].sort((one, other) => (one.line ?? 0) - (other.line ?? 0)),
  };
}

/** A finding about a line; the sentence names it. */
export function lineFinding(code: string, line: number, message: Text): Finding {
  return {
    code,
    severity: 'error',
    line,
    message: { zh: `第${line}行：${message.zh}`, en: `Line ${line}: ${message.en}` },
  };
}

const meaningOf = (entry: HolidayEntry): string =>
  JSON.stringify(entry.kind === 'hours' ? entry.hours : entry.kind);

const dayTwice = ({ line, day }: HolidayEntry, first: number): Finding =>
  lineFinding('holiday-twice', line, {
    zh: `${formatDay(day)}在第${first}行已另有安排，本行未采用。`,
    en: `${formatDay(day)} already stands in line ${first} with another meaning; this line is left out.`,
  });
