import { isInstantUnit } from '../record/instant-unit';
import type { Duration } from '../rulebook/rulebook';
import { addBusinessSeconds, businessSecondsOf } from './business-hours-formula';
import { grantedAmount, type ClockCells } from './clock-cells';
import { dayAfter, wholeUnits } from './day-count-formula';
import { cellMessages, say, workdayAfter, type FormulaPlaces } from './formula-places';

/**
 * Compiles a clock's due into a worksheet formula: a serial, a message where there is no answer, or
 * an empty text where the clock does not run.
 *
 * @returns the formula with `=` and the mark of its row.
 * @example 5 working days: `…WORKDAY.INTL(INT(N($H2)),5,"0000000",NonWorkingDays)…`
 */
export function compileDueFormula(cells: ClockCells, places: FormulaPlaces): string {
  const { applies, isCancelled, started } = cells;
  const guard = outsideCalendar(cells, places);
  const value = dueExpression(cells, places);
  const guarded =
    guard === undefined
      ? value
      : `IF(${guard},${say(cellMessages.outsideCalendar, places)},${value})`;
  const known = `IF(ISNUMBER(${started}),${guarded},${say(cellMessages.textDate, places)})`;
  const silent = [
    `${started}=""`,
    ...(applies === undefined ? [] : [`NOT(${applies})`]),
    ...(isCancelled === undefined ? [] : [isCancelled]),
  ];
  return `=IF(${silent.length === 1 ? silent[0] : `OR(${silent.join(',')})`},"",${known})`;
}

/**
 * The test that the calendar sheet may not reach as far as the count: the bound is generous, so
 * that the last weeks of the sheet already count as outside. Undefined when no rest day matters.
 */
function outsideCalendar(cells: ClockCells, places: FormulaPlaces): string | undefined {
  const { clock, start } = cells;
  const reach = [clock.within, ...(clock.extension ? [clock.extension] : [])];
  if (!reach.some(({ unit }) => needsCalendar(unit, clock.roll))) return undefined;
  const days = boundOf(clock.within, places);
  const granted = grantedAmount(cells);
  const extension = clock.extension;
  const more = [
    ...(granted !== undefined && extension
      ? [`${boundPerUnit(extension.unit, places)}*${granted}`]
      : []),
    ...(cells.pause === undefined ? [] : [`2*N(${cells.pause})`]),
  ];
  const before = clock.within.amount < 0 ? `N(${start})-${days}` : `N(${start})`;
  const after = [`N(${start})`, String(days), ...more].join('+');
  return `OR(${before}<CalendarFirst,${after}>CalendarLast)`;
}

/** More calendar days than an amount can span, rest days included. */
export const boundOf = ({ amount, unit }: Duration, places: FormulaPlaces): number =>
  Math.ceil(Math.abs(amount) * daysPerUnit(unit, places)) + REST_DAYS;

/** More calendar days than one more unit can add. */
export const boundPerUnit = (unit: Duration['unit'], places: FormulaPlaces): number =>
  Math.ceil(daysPerUnit(unit, places));

/** A month's worth of rest days lies beyond any holiday. */
const REST_DAYS = 30;

function daysPerUnit(unit: Duration['unit'], { calendar }: FormulaPlaces): number {
  switch (unit) {
    case 'working-day':
      return 2;
    case 'working-hour':
      return (2 * 3600) / businessSecondsOf(calendar.source.hours);
    case 'week':
      return 7;
    case 'month':
      return 31;
    case 'year':
      return 366;
    default:
      return 1;
  }
}

export const needsCalendar = (unit: Duration['unit'], roll: 'forward' | 'none'): boolean =>
  unit === 'working-day' ||
  unit === 'working-hour' ||
  (roll === 'forward' && ['calendar-day', 'week', 'month', 'year', 'next-day'].includes(unit));

function dueExpression(cells: ClockCells, places: FormulaPlaces): string {
  const { clock, agreed } = cells;
  if (clock.within.unit === 'agreed') return agreedOr('""', agreed);
  if (isInstantUnit(clock.within.unit)) return agreedOr(instantDue(cells, places), agreed);
  return dayDue(cells);
}

/** Agreed cells hold a serial or nothing; a text there counts as nothing agreed. */
const agreedOr = (computed: string, agreed: string | undefined, isDay = false): string => {
  if (agreed === undefined) return computed;
  return `IF(ISNUMBER(${agreed}),${isDay ? `INT(${agreed})` : agreed},${computed})`;
};

function instantDue(cells: ClockCells, places: FormulaPlaces): string {
  const { clock, start, pause } = cells;
  const { within, extension } = clock;
  const granted = grantedAmount(cells);
  const base = `${secondsPer(within.unit) * within.amount}`;
  const more =
    granted !== undefined && extension ? `${secondsPer(extension.unit)}*${granted}` : undefined;
  const amount =
    more === undefined
      ? base
      : extension?.kind === 'cap'
        ? `MAX(${base},${more})`
        : `${base}+${more}`;
  const paused = pause === undefined ? [] : [`${secondsPer(within.unit)}*N(${pause})`];
  const seconds = `ROUND(${[amount, ...paused].join('+')},0)`;
  return within.unit === 'working-hour'
    ? addBusinessSeconds(`N(${start})`, seconds, places.calendar.source.hours)
    : `(ROUND(N(${start})*86400,0)+${seconds})/86400`;
}

const secondsPer = (unit: Duration['unit']): number => (unit === 'minute' ? 60 : 3600);

function dayDue(cells: ClockCells): string {
  const { clock, start, agreed, pause, extension } = cells;
  const { within } = clock;
  const granted = grantedAmount(cells);
  const from = `INT(N(${start}))`;
  if (isPlainCount(cells)) {
    const amount = [
      String(wholeUnits(within.amount)),
      ...(granted === undefined ? [] : [wholeUnits(granted)]),
      ...(pause === undefined ? [] : [`N(${pause})`]),
    ];
    return workdayAfter(from, amount.join('+'));
  }
  const base = agreedOr(reach(from, within, cells), agreed, true);
  const extended =
    granted === undefined || extension === undefined
      ? base
      : `IF(${granted}>0,${extendedFrom(base, granted, cells)},${base})`;
  if (pause === undefined) return extended;
  return movesByWorkdays(cells) ? workdayAfter(extended, `N(${pause})`) : `${extended}+N(${pause})`;
}

/** One count of working days says it all: extension and pause only make the amount larger. */
function isPlainCount({ clock, agreed }: ClockCells): boolean {
  const { within, extension } = clock;
  const adds =
    extension === undefined || (extension.kind === 'additive' && extension.unit === 'working-day');
  return within.unit === 'working-day' && within.amount > 0 && adds && agreed === undefined;
}

/** Whether the register's pause column counts working days; else it counts calendar days. */
export function movesByWorkdays({ clock }: Pick<ClockCells, 'clock'>): boolean {
  const { within, extension } = clock;
  return (
    within.unit === 'working-day' &&
    within.amount > 0 &&
    !clock.orAgreed &&
    (extension === undefined || extension.unit === 'working-day')
  );
}

function extendedFrom(base: string, granted: string, cells: ClockCells): string {
  const { clock, start } = cells;
  const unit = clock.extension?.unit ?? clock.within.unit;
  return clock.extension?.kind === 'cap'
    ? `MAX(${base},${reach(`INT(N(${start}))`, { amount: granted, unit }, cells)})`
    : reach(`INT(${base})`, { amount: granted, unit }, cells);
}

function reach(
  from: string,
  { amount, unit }: { readonly amount: number | string; readonly unit: Duration['unit'] },
  { clock }: ClockCells,
): string {
  return isInstantUnit(unit) || unit === 'agreed' ? from : dayAfter(from, amount, unit, clock);
}
