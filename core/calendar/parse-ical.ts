import { convertIcsEvent, type IcsEvent } from 'ts-ics';
import { SECONDS_PER_DAY, type EpochDay, type WallTime, type Zone } from '../date/time';
import type { Span } from './calendar';
import type { HolidayEntry } from './holiday-entry';
import { holidayList, lineFinding, type HolidayList } from './holiday-list';

/**
 * Reads the days of an iCalendar file (RFC 5545): an event of whole days is off, or worked when its
 * name says so (班, 上班, work); events within a day are the hours of that day.
 *
 * @param zone tells on which day an event with a time in UTC lies.
 * @returns findings with lines for events that say nothing of single days.
 */
export function parseIcal(text: string, zone: Zone): HolidayList {
  const events = eventBlocks(text);
  if (events.length === 0) return { entries: [], findings: [noEvents] };
  const readings = events.map((block) => readBlock(block, zone));
  const timed = readings.flatMap((reading) => (reading.kind === 'hours' ? [reading] : []));
  return holidayList(
    [
      ...readings.flatMap((reading) => (reading.kind === 'days' ? reading.entries : [])),
      ...merge(timed),
    ],
    readings.flatMap((reading) => (reading.kind === 'trouble' ? [reading.finding] : [])),
  );
}

interface Block {
  readonly line: number;
  readonly text: string;
}

interface TimedEvent {
  readonly kind: 'hours';
  readonly line: number;
  readonly day: EpochDay;
  readonly name: string;
  readonly span: Span;
}

type Reading =
  | { readonly kind: 'days'; readonly entries: readonly HolidayEntry[] }
  | TimedEvent
  | { readonly kind: 'trouble'; readonly finding: ReturnType<typeof lineFinding> };

/** The events of a file, each with the line it begins in. */
function eventBlocks(text: string): readonly Block[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  return lines.flatMap((line, index) => {
    if (line.trim().toUpperCase() !== 'BEGIN:VEVENT') return [];
    const inside = lines.slice(index + 1);
    const end = inside.findIndex((each) => /^END:VEVENT\s*$/i.test(each));
    const own = end < 0 ? inside : inside.slice(0, end);
    // The library knows the first and last line in capitals and without blanks only.
    return [{ line: index + 1, text: ['BEGIN:VEVENT', ...own, 'END:VEVENT'].join('\r\n') }];
  });
}

function readBlock(block: Block, zone: Zone): Reading {
  const { line } = block;
  const { start: from, end: until, summary = '', recurrenceRule } = parseEvent(block);
  if (from === undefined || Number.isNaN(secondsOf(from))) return trouble('ical-unreadable', line);
  if (recurrenceRule !== undefined) return trouble('ical-repeats', line);
  const name = summary.trim();
  if (from.type === 'DATE') return wholeDays(from, until, { line, name });
  const isUtc = (property: string) =>
    new RegExp(`^${property}[^:]*:\\d{8}T\\d{6}Z\\s*$`, 'im').test(block.text);
  const start = wallOf(from, isUtc('DTSTART'), zone);
  const end = until ? wallOf(until, isUtc('DTEND'), zone) : undefined;
  return withinDay(start, end, { line, name });
}

/** The library promises parts that a file may not have. */
type LooseEvent = Partial<Pick<IcsEvent, 'start' | 'end' | 'summary' | 'recurrenceRule'>>;

function parseEvent({ text }: Block): LooseEvent {
  try {
    return convertIcsEvent(undefined, text);
  } catch {
    return {};
  }
}

const secondsOf = ({ date }: Pick<IcsEvent['start'], 'date'>): number => date.getTime() / 1000;

/** The end of whole days is the day after the last one; without an end it is one day. */
function wholeDays(
  start: IcsEvent['start'],
  end: IcsEvent['end'] | undefined,
  { line, name }: Pick<TimedEvent, 'line' | 'name'>,
): Reading {
  const first = Math.floor(secondsOf(start) / SECONDS_PER_DAY);
  const after = end ? Math.floor(secondsOf(end) / SECONDS_PER_DAY) : first;
  const count = Number.isNaN(after) ? 1 : Math.max(1, after - first);
  if (count > LONGEST) return trouble('ical-too-long', line);
  const kind = isWorkName(name) ? ('work' as const) : ('off' as const);
  return {
    kind: 'days',
    entries: Array.from({ length: count }, (_, index) => ({
      line,
      day: first + index,
      name,
      kind,
    })),
  };
}

/** Days of one event; more is no holiday. */
const LONGEST = 62;

/** 调休 alone says that days were exchanged, not which of them is off. */
const isWorkName = (name: string): boolean =>
  !/休|放假/.test(name.replaceAll('调休', '')) && /班|补工|\bwork(?:ing)?\b|make-?up/i.test(name);

function withinDay(
  start: WallTime,
  end: WallTime | undefined,
  { line, name }: Pick<TimedEvent, 'line' | 'name'>,
): Reading {
  const day = Math.floor(start / SECONDS_PER_DAY);
  const minuteOf = (wall: WallTime) => Math.floor((wall - day * SECONDS_PER_DAY) / 60);
  const span = { start: minuteOf(start), end: end === undefined ? 0 : minuteOf(end) };
  if (span.end <= span.start || span.end > 1440) return trouble('ical-not-one-day', line);
  return { kind: 'hours', line, day, name, span };
}

function wallOf(moment: IcsEvent['start'], isUtc: boolean, zone: Zone): WallTime {
  if (isUtc) return zone.toWall(Math.floor(secondsOf(moment)));
  return Math.floor(secondsOf(moment.local ?? moment));
}

/** The hours of a day from all its events, in order. */
function merge(events: readonly TimedEvent[]): readonly HolidayEntry[] {
  const firsts = new Map(events.toReversed().map((event) => [event.day, event]));
  return [...firsts.values()].map(({ line, day, name }) => {
    const spans = events.filter((event) => event.day === day).map(({ span }) => span);
    return { line, day, name, kind: 'hours', hours: joined(spans) };
  });
}

function joined(spans: readonly Span[]): readonly Span[] {
  const hours: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = hours.at(-1);
    if (last === undefined || span.start > last.end) hours.push(span);
    else hours[hours.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return hours;
}

const TROUBLES = {
  'ical-unreadable': {
    zh: '日程读不出来，须有 DTSTART 和 SUMMARY。',
    en: 'the event cannot be read; it needs DTSTART and SUMMARY.',
  },
  'ical-repeats': {
    zh: '重复日程（RRULE）不导入，请逐日写出。',
    en: 'a repeating event (RRULE) is not imported; write out its days.',
  },
  'ical-too-long': {
    zh: `日程超过${LONGEST}天，不是假期安排，未导入。`,
    en: `the event lasts more than ${LONGEST} days, which is no holiday; it is left out.`,
  },
  'ical-not-one-day': {
    zh: '有时刻的日程须在同一天内开始和结束，未导入。',
    en: 'an event with times has to begin and end on one day; it is left out.',
  },
} as const;

const trouble = (code: keyof typeof TROUBLES, line: number): Reading => ({
  kind: 'trouble',
  finding: lineFinding(code, line, TROUBLES[code]),
});

const noEvents = lineFinding('ical-empty', 1, {
  zh: '没有找到日程（BEGIN:VEVENT），应为 iCal（.ics）文件。',
  en: 'no events (BEGIN:VEVENT) were found; an iCal (.ics) file is expected.',
});
