import type { WallTime, Zone } from '../date/time';
import type { Finding } from '../finding';
import type { Text } from '../text';
import type { DateProblem } from './date-problem';
import { arabicDate } from './arabic-date';
import { normaliseText } from './normalise-text';
import { readDateText, type DateOrder, type DateText } from './read-date-text';
import { readIsoText } from './read-iso-text';
import type { EventTime } from './record';
import { shownValue } from './shown-value';
import { wallOfSerial } from './wall-of-serial';

export interface DateTimeOptions {
  readonly zone: Zone;
  /** Declared order of texts such as `04/05/2019`. */
  readonly order?: DateOrder | undefined;
  /** True when serials count from 1904. */
  readonly date1904?: boolean | undefined;
}

export type ParsedDateTime =
  | { readonly ok: true; readonly time: EventTime }
  | { readonly ok: false; readonly finding: Finding; readonly expected: Text };

/**
 * Reads a date or date-time in any form the register accepts: a text (see `readDateText`), an Excel
 * serial as number or `{kind: 'date', serial}`, `20190425` or `201904250932` as number, or a
 * 13-digit number of milliseconds since 1970. Never throws and never guesses.
 *
 * @example parseDateTime('2019/4/25 9:32:09', {zone: zoneOf('Asia/Shanghai')}) is 1556155929
 */
export function parseDateTime(input: unknown, options: DateTimeOptions): ParsedDateTime {
  if (typeof input === 'string') return parseText(input, options);
  if (typeof input === 'number') return parseNumber(input, options);
  if (isDateCell(input)) return parseSerial(input.serial, input, options);
  return failure('date-unreadable', input);
}

interface DateCell {
  readonly kind: 'date';
  readonly serial: number;
}

/** Whether a value is a cell that the workbook formats as a date. */
export function isDateCell(input: unknown): input is DateCell {
  if (typeof input !== 'object' || input === null) return false;
  return (
    'kind' in input &&
    input.kind === 'date' &&
    'serial' in input &&
    typeof input.serial === 'number'
  );
}

function parseText(input: string, { zone, order }: DateTimeOptions): ParsedDateTime {
  const iso = readIsoText(input);
  if (iso !== undefined) return located(iso, zone);
  const text = arabicDate(normaliseText(input));
  if (text.length > LONGEST_DATE_TEXT) return failure('date-unreadable', input);
  const read = readDateText(text, order);
  return typeof read === 'string' ? failure(read, input) : located(read, zone);
}

function located({ wall, dateOnly, offset }: DateText, zone: Zone): ParsedDateTime {
  return success(offset === undefined ? zone.toInstant(wall) : wall - offset, dateOnly);
}

function parseNumber(input: number, options: DateTimeOptions): ParsedDateTime {
  if (input < FIRST_COMPACT_DATE || !Number.isSafeInteger(input)) {
    return parseSerial(input, input, options);
  }
  const digits = String(input);
  if (digits.length === 13) return success(Math.floor(input / 1000), false);
  const compact = digits.replace(COMPACT_TIME, '$1 $2:$3:$4').replace(/:$/, '');
  const { zone } = options;
  const parsed = parseText(compact, { zone });
  return parsed.ok ? parsed : failure('date-unreadable', input);
}

function parseSerial(serial: number, input: unknown, options: DateTimeOptions): ParsedDateTime {
  const wall: WallTime | undefined = wallOfSerial(serial, options.date1904);
  if (wall === undefined) return failure('date-unreadable', input);
  return success(options.zone.toInstant(wall), Number.isInteger(serial));
}

function success(instant: number, dateOnly: boolean): ParsedDateTime {
  return { ok: true, time: { instant, dateOnly } };
}

/** Longer than any accepted form; a message text in a date column is not scanned. */
const LONGEST_DATE_TEXT = 60;
/** Below, a number is an Excel serial; serials end at 2,958,465 in the year 9999. */
const FIRST_COMPACT_DATE = 10_000_000;
const COMPACT_TIME = /^(\d{8})(\d{2})(\d{2})(\d{2})?$/;

const expectations: Readonly<Record<DateProblem, Text>> = {
  'date-unreadable': {
    zh: '应为日期，如 2019-4-25、2019/4/25 9:32:09、2019年4月25日 9时32分',
    en: 'expected a date such as 2019-4-25, 2019/4/25 9:32:09 or 2019年4月25日',
  },
  'date-year-missing': {
    zh: '没有四位数的年份，应写明年份，如 2019/4/25',
    en: 'it has no four-digit year, expected one such as 2019/4/25',
  },
  'date-order-unknown': {
    zh: '不能确定月和日的先后，请在导入时指定日期顺序，或写成 2019/4/25',
    en: 'month and day can be either way round, declare the order on import or write 2019/4/25',
  },
  'date-impossible': {
    zh: '日历上没有这个日期或时间',
    en: 'the calendar has no such date or time',
  },
};

function failure(code: DateProblem, input: unknown): ParsedDateTime {
  const expected = expectations[code];
  const found = shownValue(input);
  return {
    ok: false,
    expected,
    finding: {
      code,
      severity: 'error',
      message: { zh: `“${found}”：${expected.zh}。`, en: `“${found}”: ${expected.en}.` },
    },
  };
}
