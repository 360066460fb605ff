import { partsOf } from '../../core/date/civil-date';
import type { EpochDay } from '../../core/date/time';
import type { EventTime } from '../../core/record/record';
import { parseDateTime } from '../../core/record/parse-date-time';
import type { CellFault } from './cell-outcome';
import type { FunctionSetting } from './function-setting';

/** True for an empty cell; Excel hands some of them over as 0, which no date is. */
export const isBlank = (cell: unknown): boolean =>
  cell === undefined || cell === null || cell === '' || cell === 0;

/** Reads a date or time of a cell: a serial, or text in any accepted form. */
export function readTime(
  cell: unknown,
  { zone, wording }: Pick<FunctionSetting, 'zone' | 'wording'>,
): EventTime | CellFault {
  if (typeof cell === 'number' && (cell < FIRST_SERIAL || cell >= LAST_SERIAL)) {
    return outOfRange(cell, { wording });
  }
  const input = typeof cell === 'number' ? { kind: 'date', serial: cell } : cell;
  const read = parseDateTime(input, { zone });
  if (!read.ok) return { fault: 'value', message: wording.say(read.finding.message) };
  const isInside = typeof cell === 'number' || withinYears(zone.toDay(read.time.instant));
  return isInside ? read.time : outOfRange(cell, { wording });
}

/** Reads a number of a cell: 0 for a blank one, NaN for what is not a number. */
export function readCount(cell: unknown): number {
  if (isBlank(cell)) return 0;
  if (typeof cell === 'string' && cell.trim() !== '') return Number(cell);
  return typeof cell === 'number' ? cell : NaN;
}

/** The error of a value that leads outside the years that can be computed. */
export const outOfRange = (
  cell: unknown,
  { wording }: Pick<FunctionSetting, 'wording'>,
): CellFault => ({ fault: 'number', message: wording.texts.functions.outOfRange(String(cell)) });

/** Whether a day lies in the years that can be computed. */
export function withinYears(day: EpochDay): boolean {
  const { year } = partsOf(day);
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

const FIRST_YEAR = 1901;
const LAST_YEAR = 2199;
/** Serials of 1901-01-01 and 2200-01-01. */
const FIRST_SERIAL = 367;
const LAST_SERIAL = 109_575;
