import type { EventTime } from '../../core/record/record';
import { parseDateTime } from '../../core/record/parse-date-time';
import { partsOf } from '../../core/date/civil-date';
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
  const { functions } = wording.texts;
  const outside: CellFault = { fault: 'number', message: functions.outOfRange(String(cell)) };
  if (typeof cell === 'number' && (cell < FIRST_SERIAL || cell >= LAST_SERIAL)) return outside;
  const input = typeof cell === 'number' ? { kind: 'date', serial: cell } : cell;
  const read = parseDateTime(input, { zone });
  if (!read.ok) return { fault: 'value', message: wording.say(read.finding.message) };
  const { year } = partsOf(zone.toDay(read.time.instant));
  return year < FIRST_YEAR || year > LAST_YEAR ? outside : read.time;
}

const FIRST_YEAR = 1901;
const LAST_YEAR = 2199;
/** Serials of 1901-01-01 and 2200-01-01. */
const FIRST_SERIAL = 367;
const LAST_SERIAL = 109_575;
