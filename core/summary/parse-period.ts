import { dayOf, formatDay, lastDayOfMonth, parseIsoDay, weekdayOf } from '../date/civil-date';
import type { EpochDay } from '../date/time';
import type { Finding } from '../finding';
import type { Period } from './period';

/**
 * Reads a period: `2026`, `2026-H1`, `2026-Q3`, `2026-10`, `2026-W47` (ISO week), `2026-11-22`,
 * `2026-10-05/2026-11-04` or `{from, to}` with ISO dates, both included. Findings: `period-unreadable`, `period-reversed`.
 *
 * @example parsePeriod('2026-W47') // Monday 2026-11-16 to Sunday 2026-11-22
 */
export function parsePeriod(input: unknown): {
  readonly period?: Period;
  readonly findings: readonly Finding[];
} {
  const period = typeof input === 'string' ? periodOfText(input.trim()) : periodOfDates(input);
  if (period === undefined) return { findings: [unreadable(input)] };
  if (period.to < period.from) return { findings: [reversed(period)] };
  return { period, findings: [] };
}

const FORMS: readonly (readonly [RegExp, (year: number, part: number) => Period | undefined])[] = [
  [/^(\d{4})$/, (year) => months(year, 1, 12)],
  [/^(\d{4})-?H([12])$/i, (year, half) => months(year, half * 6 - 5, half * 6)],
  [/^(\d{4})-?Q([1-4])$/i, (year, quarter) => months(year, quarter * 3 - 2, quarter * 3)],
  [/^(\d{4})-(\d{2})$/, (year, month) => months(year, month, month)],
  [/^(\d{4})-?W(\d{2})$/i, week],
];

function periodOfText(text: string): Period | undefined {
  const day = parseIsoDay(text);
  if (day !== undefined) return { from: day, to: day };
  const [from, to, ...others] = text.split('/');
  if (to !== undefined && others.length === 0) {
    return periodOfDates({ from: from?.trim(), to: to.trim() });
  }
  for (const [form, read] of FORMS) {
    const match = form.exec(text);
    if (match !== null) return read(Number(match[1]), Number(match[2]));
  }
  return undefined;
}

function months(year: number, first: number, last: number): Period | undefined {
  const from = dayOf(year, first, 1);
  const to = dayOf(year, last, 1);
  return from === undefined || to === undefined ? undefined : { from, to: lastDayOfMonth(to) };
}

/** Week 1 is the one with 4 January. */
function week(year: number, number: number): Period | undefined {
  const first = mondayOfFirstWeek(year);
  const next = mondayOfFirstWeek(year + 1);
  if (first === undefined || next === undefined) return undefined;
  const from = first + (number - 1) * 7;
  return number >= 1 && from < next ? { from, to: from + 6 } : undefined;
}

function mondayOfFirstWeek(year: number): EpochDay | undefined {
  const fourth = dayOf(year, 1, 4);
  return fourth === undefined ? undefined : fourth - weekdayOf(fourth) + 1;
}

function periodOfDates(input: unknown): Period | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  if (!('from' in input) || !('to' in input)) return undefined;
  const { from, to } = input;
  if (typeof from !== 'string' || typeof to !== 'string') return undefined;
  const [first, last] = [parseIsoDay(from), parseIsoDay(to)];
  return first === undefined || last === undefined ? undefined : { from: first, to: last };
}

function unreadable(input: unknown): Finding {
  const found = input === undefined ? '“”' : JSON.stringify(input);
  return {
    code: 'period-unreadable',
    severity: 'error',
    message: {
      zh: `无法识别统计期间 ${found}；应为 2026、2026-Q3、2026-10、2026-W47、2026-10-05/2026-11-04 或 {"from": "2026-10-01", "to": "2026-10-31"}。`,
      en: `The period ${found} is not known; expected 2026, 2026-Q3, 2026-10, 2026-W47, 2026-10-05/2026-11-04 or {"from": "2026-10-01", "to": "2026-10-31"}.`,
    },
    field: 'period',
  };
}

function reversed({ from, to }: Period): Finding {
  return {
    code: 'period-reversed',
    severity: 'error',
    message: {
      zh: `统计期间的结束日期 ${formatDay(to)} 早于开始日期 ${formatDay(from)}。`,
      en: `The period ends on ${formatDay(to)}, before it starts on ${formatDay(from)}.`,
    },
    field: 'period',
  };
}
