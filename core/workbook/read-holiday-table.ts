import type { Span } from '../calendar/calendar';
import type { HolidayEntry } from '../calendar/holiday-entry';
import { holidayList, lineFinding, type HolidayList } from '../calendar/holiday-list';
import { parseHours } from '../calendar/parse-hours';
import type { EpochDay, Zone } from '../date/time';
import type { Finding } from '../finding';
import { parseDateTime } from '../record/parse-date-time';
import type { SourceCell, SourceRow, SourceTable } from './source-table';

/**
 * Reads a table of holidays: a date (or `2026-10-01 至 2026-10-07`), a name, and what the day is:
 * 休 (off), 班 (worked), or hours such as `09:00-12:00`. Columns are told by their headers, else
 * they stand in that order; a table without headers may begin with its first day.
 */
export function readHolidayTable(table: SourceTable, zone: Zone): HolidayList {
  const places = placesOf(table.headers);
  const startsAtOnce = daysOf(table.headers[places.date] ?? null, table, zone) !== undefined;
  const header: readonly SourceRow[] = startsAtOnce ? [{ row: 1, cells: table.headers }] : [];
  const readings = [...header, ...table.rows].map((row) => readRow(row, places, table, zone));
  return holidayList(
    readings.flatMap(({ entries }) => entries),
    readings.flatMap(({ finding }) => finding ?? []),
  );
}

interface Places {
  readonly date: number;
  readonly name: number;
  readonly kind: number;
}

function placesOf(headers: readonly string[]): Places {
  const find = (pattern: RegExp, otherwise: number): number => {
    const found = headers.findIndex((header) => pattern.test(header.trim()));
    return found < 0 ? otherwise : found;
  };
  return {
    date: find(/日期|^日$|date|^day$/i, 0),
    name: find(/名称|节日|说明|备注|name|holiday|note/i, 1),
    kind: find(/类型|休|班|安排|时间|kind|type|hours/i, 2),
  };
}

interface RowReading {
  readonly entries: readonly HolidayEntry[];
  readonly finding?: Finding;
}

function readRow(
  { row: line, cells }: SourceRow,
  places: Places,
  table: SourceTable,
  zone: Zone,
): RowReading {
  const days = daysOf(cells[places.date] ?? null, table, zone);
  const name = textOf(cells[places.name] ?? null);
  const kindText = textOf(cells[places.kind] ?? null);
  const meaning = meaningOf(kindText);
  if (days === undefined) return wrong('holiday-date', line, textOf(cells[places.date] ?? null));
  if (meaning === undefined) return wrong('holiday-kind', line, kindText);
  return { entries: days.map((day) => ({ line, day, name, ...meaning })) };
}

function daysOf(
  cell: SourceCell,
  { date1904 }: SourceTable,
  zone: Zone,
): readonly EpochDay[] | undefined {
  const parts = typeof cell === 'string' ? cell.split(/\s*(?:至|到|~|～|—|–|\s-\s)\s*/) : [cell];
  const days = parts.map((part) => {
    const read = parseDateTime(part, { zone, date1904 });
    return read.ok ? zone.toDay(read.time.instant) : undefined;
  });
  const [first, last = first] = days;
  if (first === undefined || last === undefined || days.length > 2) return undefined;
  const count = last - first + 1;
  if (count < 1 || count > LONGEST) return undefined;
  return Array.from({ length: count }, (_, index) => first + index);
}

/** Days of one line; more is a mistake. */
const LONGEST = 62;

type Meaning =
  { readonly kind: 'off' | 'work' } | { readonly kind: 'hours'; readonly hours: readonly Span[] };

function meaningOf(text: string): Meaning | undefined {
  const plain = text.normalize('NFKC').trim();
  if (/^(?:休|休息|放假|节假日|停|停办|off|closed|holiday|rest)$/i.test(plain))
    return { kind: 'off' };
  if (/^(?:班|上班|补班|调休|调休上班|加班|工作日|work|working|open)$/i.test(plain)) {
    return { kind: 'work' };
  }
  const hours = parseHours(plain);
  return hours === undefined ? undefined : { kind: 'hours', hours };
}

const textOf = (cell: SourceCell): string =>
  cell === null || typeof cell === 'object' ? '' : String(cell).trim();

const EXPECTED = {
  'holiday-date': {
    zh: '不是日期，应如 2026-10-01 或 2026-10-01 至 2026-10-07。',
    en: 'is not a date; expected 2026-10-01, or 2026-10-01 – 2026-10-07.',
  },
  'holiday-kind': {
    zh: '读不出来，应为 休、班 或时间段（如 09:00-12:00）。',
    en: 'cannot be read; expected off, work, or hours such as 09:00-12:00.',
  },
} as const;

const wrong = (code: keyof typeof EXPECTED, line: number, found: string): RowReading => ({
  entries: [],
  finding: lineFinding(code, line, {
    zh: `“${found}”${EXPECTED[code].zh}`,
    en: `“${found}” ${EXPECTED[code].en}`,
  }),
});
