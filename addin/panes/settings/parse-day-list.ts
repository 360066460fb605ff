import { formatDay, parseIsoDay } from '../../../core/date/civil-date';
import type { EpochDay } from '../../../core/date/time';

/** A day of the ledger's own calendar. */
export interface NamedDay {
  readonly day: EpochDay;
  readonly name: string;
}

/**
 * Reads a list of days, one a line, each perhaps followed by a name.
 *
 * @param text lines such as `2026-12-31 盘点`, `2026/1/5` or `2026年12月31日 盘点`.
 * @returns the days in order, and the lines that are not a date.
 */
export function parseDayList(text: string): {
  readonly days: readonly NamedDay[];
  readonly wrong: readonly string[];
} {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => ({ line, named: parseNamedDay(line.normalize('NFKC')) }));
  return {
    days: read.flatMap(({ named }) => named ?? []).sort((one, other) => one.day - other.day),
    wrong: read.filter(({ named }) => named === undefined).map(({ line }) => line),
  };
}

/** Writes days the way `parseDayList` reads them. */
export const dayListText = (days: readonly NamedDay[]): string =>
  days.map(({ day, name }) => `${formatDay(day)} ${name}`.trim()).join('\n');

function parseNamedDay(line: string): NamedDay | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s+(.*))?$/.exec(line);
  if (!match) return undefined;
  const [, year = '', month = '', date = '', name = ''] = match;
  const day = parseIsoDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  return day === undefined ? undefined : { day, name: name.trim() };
}
