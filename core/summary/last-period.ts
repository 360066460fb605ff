import { dayOf, formatDay, partsOf, weekdayOf } from '../date/civil-date';
import type { EpochDay } from '../date/time';
import type { Report } from '../rulebook/rulebook';

/**
 * Names the last whole period that ended before a day, as `parsePeriod` reads it.
 *
 * A report without a period of its own is about the last month.
 *
 * @example on 2026-11-22: `2026-W46`, `2026-10`, `2026-Q3`, `2026-H1`, `2025`
 */
export function lastPeriod(kind: Report['period'], today: EpochDay): string {
  const { year, month } = partsOf(today);
  switch (kind) {
    case 'daily':
      return formatDay(today - 1);
    case 'weekly':
      return weekName(today - 7);
    case 'monthly':
    case 'per-case':
    case 'on-demand':
      return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
    case 'quarterly':
      return partName(year, 'Q', Math.ceil(month / 3) - 1, 4);
    case 'half-yearly':
      return partName(year, 'H', Math.ceil(month / 6) - 1, 2);
    case 'yearly':
      return String(year - 1);
  }
}

function partName(year: number, letter: string, part: number, parts: number): string {
  return part === 0 ? `${year - 1}-${letter}${parts}` : `${year}-${letter}${part}`;
}

/** ISO 8601: a week belongs to the year its Thursday lies in. */
function weekName(day: EpochDay): string {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = partsOf(thursday);
  const week = Math.floor((thursday - (dayOf(year, 1, 1) ?? thursday)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
