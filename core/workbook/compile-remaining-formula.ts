import { lightName } from '../clock/light-name';
import { isInstantUnit } from '../clock/due-instant';
import type { Unit } from '../rulebook/definition';
import { isDayDue, type ClockCells } from './clock-cells';

import { say, workdaysBetween, type FormulaPlaces } from './formula-places';
import { textLiteral } from './formula-text';
import { remainingWords } from './remaining-text';
import { businessSecondsLeft } from './warning-formula';

/** The cells that say how a running clock stands. */
export type RunningCells = Pick<ClockCells, 'clock' | 'due' | 'light'>;

/**
 * Compiles what is left of a running or overdue clock into a worksheet expression that gives its
 * text, e.g. “剩 3 工作日” or “逾期 1.5 小时”.
 *
 * @returns the expression without `=`, with the mark of its row.
 */
export function compileRemainingFormula(cells: RunningCells, places: FormulaPlaces): string {
  const isDay = isDayDue(cells);
  const ofDay = (): string => daysText(cells, places);
  const ofInstant = (): string => timeText(cells, places);
  if (isDay === 'TRUE') return ofDay();
  return isDay === 'FALSE' ? ofInstant() : `IF(${isDay},${ofDay()},${ofInstant()})`;
}

function daysText(cells: RunningCells, places: FormulaPlaces): string {
  const { due, clock } = cells;
  const today = 'INT(LedgerNow)';
  const isWorking = clock.within.unit === 'working-day';
  const words = remainingWords(isWorking ? 'working-day' : 'calendar-day', places.language);
  const left = isWorking
    ? `IF(${due}>${today},${workdaysBetween(`${today}+1`, due)},0)`
    : `${due}-${today}`;
  const over = isWorking
    ? `IF(${due}<${today},${workdaysBetween(`${due}+1`, today)},0)`
    : `${today}-${due}`;
  return `IF(${isOverdue(cells, places)},${textOf(over, words.over, words.lessThanOne)},${textOf(left, words.left, words.today)})`;
}

/** A whole number in its phrase, with a phrase of its own for zero. */
function textOf(amount: string, phrase: (amount: string) => string, zero: string): string {
  const [before = '', after = ''] = phrase('\n').split('\n');
  const quoted = (text: string): string => (text === '' ? '' : `"${text}"`);
  return `TEXT(${amount},${textLiteral(`${quoted(before)}0${quoted(after)};;${quoted(zero)}`)})`;
}

function timeText(cells: RunningCells, places: FormulaPlaces): string {
  const { unit } = cells.clock.within;
  const named: Unit = isInstantUnit(unit) ? unit : 'hour';
  const words = remainingWords(named, places.language);
  const amount = amountLeft(cells, named, places);
  return `IF(${isOverdue(cells, places)},${joined(`ABS(${amount})`, words.over)},${joined(amount, words.left)})`;
}

const joined = (amount: string, phrase: (amount: string) => string): string => {
  const [before = '', after = ''] = phrase('\n').split('\n');
  const parts = [
    ...(before === '' ? [] : [textLiteral(before)]),
    amount,
    ...(after === '' ? [] : [textLiteral(after)]),
  ];
  return parts.join('&');
};

/** Whole minutes, or hours to the hundredth, rounded as the core rounds them. */
function amountLeft(cells: RunningCells, unit: Unit, places: FormulaPlaces): string {
  const seconds = `ROUND((${cells.due}-LedgerNow)*86400,0)`;
  if (unit === 'minute') return `INT(${seconds}/60)`;
  const counted = unit === 'working-hour' ? businessSecondsLeft(cells, places) : seconds;
  return `INT(${counted}/3600*100+0.5)/100`;
}

const isOverdue = ({ light }: RunningCells, places: FormulaPlaces): string =>
  `${light}=${say(lightName('red'), places)}`;
