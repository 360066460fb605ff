import { isInstantUnit } from '../record/instant-unit';
import type { Duration } from '../rulebook/rulebook';
import { businessSecondsPassed, businessSecondsOf, isWorkday } from './business-hours-formula';
import { closingPart, grantedAmount, isDayDue, decimal, type ClockCells } from './clock-cells';
import { canRoll } from './day-count-formula';
import { TOLERANCE, workdayAfter, workdaysBetween, type FormulaPlaces } from './formula-places';

/**
 * The test that a running clock has entered its warning window at LedgerNow: the window of the
 * rulebook, else the last working day of a due two units or more away, and the last fifth of hours.
 */
export function warningTest(cells: ClockCells, places: FormulaPlaces): string {
  const isDay = isDayDue(cells);
  const ofDay = (): string => dayWarning(cells, places);
  const ofInstant = (): string => instantWarning(cells, places);
  if (isDay === 'TRUE') return ofDay();
  return isDay === 'FALSE' ? ofInstant() : `IF(${isDay},${ofDay()},${ofInstant()})`;
}

/**
 * Business seconds from LedgerNow to the due, negative when it has passed: what the days have
 * passed of their business time, and the working days between.
 */
export function businessSecondsLeft(
  { due }: Pick<ClockCells, 'due'>,
  places: FormulaPlaces,
): string {
  const { hours } = places.calendar.source;
  const passed = (time: string): string => businessSecondsPassed(time, hours);
  const ofDue = `IF(${isWorkday(due)},${passed(due)},0)`;
  const ofNow = `IF(${isWorkday('LedgerNow')},${passed('LedgerNow')},0)`;
  const between = `IF(INT(${due})>INT(LedgerNow),${workdaysBetween('INT(LedgerNow)', `INT(${due})-1`)},IF(INT(${due})<INT(LedgerNow),-${workdaysBetween(`INT(${due})`, 'INT(LedgerNow)-1')},0))`;
  return `(${ofDue}-(${ofNow})+${businessSecondsOf(hours)}*${between})`;
}

function dayWarning(cells: ClockCells, places: FormulaPlaces): string {
  const { clock, due } = cells;
  if (clock.warning) return ownWindow(clock.warning, due, 'day', cells, places);
  const onLastDay = `INT(LedgerNow)>=${lastWorkday(due, cells)}`;
  const isLong = longTest(cells);
  if (isLong === 'TRUE') return onLastDay;
  return isLong === 'FALSE' ? 'FALSE' : `AND(${isLong},${onLastDay})`;
}

/** The last working day on or before a due; most dues are working days themselves. */
function lastWorkday(due: string, { clock, agreed }: ClockCells): string {
  const { within, extension, roll } = clock;
  const onWorkday = (unit: Duration['unit'], amount: number): boolean =>
    (unit === 'working-day' && amount !== 0) || (roll === 'forward' && canRoll(amount, unit));
  const isWorkday =
    agreed === undefined &&
    onWorkday(within.unit, within.amount) &&
    (extension === undefined || onWorkday(extension.unit, 1));
  return isWorkday ? due : workdayAfter(`${due}+1`, '-1');
}

/** The test that a due lies two units or more away. */
function longTest(cells: ClockCells): string {
  const { clock, start, due, agreed } = cells;
  const { within, extension } = clock;
  const apart = `${due}-INT(N(${start}))>=2`;
  if (within.unit === 'working-day' || within.unit === 'calendar-day') {
    const total = totalAmount(cells);
    const counted = typeof total === 'number' ? (total >= 2 ? 'TRUE' : 'FALSE') : `${total}>=2`;
    return agreed === undefined ? counted : `IF(ISNUMBER(${agreed}),${apart},${counted})`;
  }
  const isSingle = within.unit === 'same-day' || within.unit === 'next-day';
  if (!isSingle) return apart;
  const granted = grantedAmount(cells);
  const moved = [
    ...(agreed === undefined ? [] : [`ISNUMBER(${agreed})`]),
    ...(granted === undefined || extension === undefined ? [] : [`${granted}>0`]),
  ];
  if (moved.length === 0) return 'FALSE';
  return `AND(${moved.length === 1 ? moved[0] : `OR(${moved.join(',')})`},${apart})`;
}

/** The clock's amount with an extension of the same unit. */
function totalAmount(cells: ClockCells): number | string {
  const { within, extension } = cells.clock;
  const granted = grantedAmount(cells);
  if (granted === undefined || !extension || extension.unit !== within.unit) return within.amount;
  return extension.kind === 'cap'
    ? `IF(${granted}>0,${granted},${within.amount})`
    : `(${within.amount}+${granted})`;
}

function instantWarning(cells: ClockCells, places: FormulaPlaces): string {
  const { clock, due, start, agreed } = cells;
  if (clock.warning) return ownWindow(clock.warning, due, 'instant', cells, places);
  const { unit } = clock.within;
  const ofSpan = `${due}-LedgerNow<=ROUND((${due}-N(${start}))*17280,0)/86400+${TOLERANCE}`;
  if (!isInstantUnit(unit)) return ofSpan;
  const fifth = `ROUND(${unit === 'minute' ? 60 : 3600}*${totalAmount(cells)}/5,0)`;
  const ofAmount =
    unit === 'working-hour'
      ? lastBusinessSeconds(fifth, cells, places)
      : `${due}-LedgerNow<=${fifth}/86400+${TOLERANCE}`;
  return agreed === undefined ? ofAmount : `IF(ISNUMBER(${agreed}),${ofSpan},${ofAmount})`;
}

/** The last so many units up to a due. */
function ownWindow(
  { amount, unit }: Duration,
  due: string,
  kind: 'day' | 'instant',
  cells: ClockCells,
  places: FormulaPlaces,
): string {
  if (unit === 'working-hour') {
    const closing = kind === 'day' ? `+${decimal(closingPart(cells.clock, places) ?? 1)}` : '';
    const end = { due: closing === '' ? due : `(${due}${closing})` };
    return lastBusinessSeconds(String(Math.round(amount * 3600)), end, places);
  }
  if (isInstantUnit(unit)) {
    const seconds = Math.round(amount * (unit === 'minute' ? 60 : 3600));
    const end = kind === 'day' ? (closingPart(cells.clock, places) ?? 86_399 / 86_400) : 0;
    return `${due}-LedgerNow<=${decimal(seconds / 86_400 - end + Number(TOLERANCE))}`;
  }
  const day = kind === 'day' ? due : `INT(${due})`;
  return `INT(LedgerNow)>=${firstOfLast(day, amount, unit)}`;
}

/** The first of the last `amount` units that end with a day. */
function firstOfLast(day: string, size: number, unit: Duration['unit']): string {
  const amount = Math.ceil(size);
  switch (unit) {
    case 'working-day':
      return workdayAfter(`${day}+1`, String(-amount));
    case 'calendar-day':
      return `${day}+${1 - amount}`;
    case 'week':
      return `${day}+${1 - 7 * amount}`;
    case 'month':
      return `EDATE(${day},${-amount})+1`;
    case 'year':
      return `EDATE(${day},${-12 * amount})+1`;
    case 'next-day':
      return `${day}-1`;
    default:
      return day;
  }
}

/** Counted back, a window begins at an opening: at exactly its length it is entered only in business time. */
function lastBusinessSeconds(
  seconds: string,
  cells: Pick<ClockCells, 'due'>,
  places: FormulaPlaces,
): string {
  const left = businessSecondsLeft(cells, places);
  const second = 'ROUND(MOD(LedgerNow,1)*86400,0)';
  const open = places.calendar.source.hours.map(
    ({ start, end }) => `AND(${second}>=${start * 60},${second}<${end * 60})`,
  );
  return `OR(${left}<${seconds},AND(${left}=${seconds},${isWorkday('LedgerNow')},OR(${open.join(',')})))`;
}
