import { hasEvenHours } from '../calendar/has-even-hours';
import { isInstantUnit } from '../record/instant-unit';
import type { Unit } from '../rulebook/definition/units';
import type { Clock } from '../rulebook/rulebook';
import { dueKind, isInTime } from './clock-cells';
import { say, workdaysBetween, type FormulaPlaces } from './formula-places';
import { textLiteral } from './formula-text';
import { remainingWords } from './remaining-text';
import { businessSecondsLeft } from './warning-formula';

/**
 * Compiles what is left until the next due into a worksheet formula that gives its text, e.g.
 * “剩 3 工作日” or “逾期 1.5 小时”. Clocks that count in the same unit share an expression; which of
 * them is next, the row's next-clock cell says.
 *
 * @param nextDue reference to the cell of the next due.
 * @param isMixed true when a due that is a date stands in it with a time of day.
 * @returns the formula with `=`, or undefined when the clocks cannot be told apart.
 */
export function compileRemainingFormula(
  clocks: readonly Clock[],
  nextDue: string,
  isMixed: boolean,
  places: FormulaPlaces,
): string | undefined {
  const groups = groupClocks(clocks, places);
  const nextClock = places.cell('next-clock');
  const titles = new Set(clocks.map(({ title }) => title[places.language]));
  if (groups.length > 1 && (nextClock === undefined || titles.size < clocks.length)) {
    return undefined;
  }
  const texts = groups.map((group) => groupText(group, nextDue, isMixed, places));
  const chosen = texts.reduceRight<string | undefined>((otherwise, text, index) => {
    if (otherwise === undefined) return text;
    const tests = (groups[index] ?? []).map(
      ({ title }) => `${nextClock ?? ''}=${say(title, places)}`,
    );
    return `IF(${tests.length === 1 ? (tests[0] ?? '') : `OR(${tests.join(',')})`},${text},${otherwise})`;
  }, undefined);
  return `=IF(${nextDue}="","",${chosen ?? '""'})`;
}

/**
 * Whether a formula can count what is left: where the zone's clocks are moved, hours between two
 * wall times are not what has passed; business hours must be those of every day, and days those of
 * the ledger's main calendar.
 */
export function saysRemaining(
  clock: Clock,
  { isEvenZone, calendar }: Pick<FormulaPlaces, 'isEvenZone' | 'calendar'>,
): boolean {
  if (clock.calendar !== undefined) return false;
  const counts = clock.within.unit === 'working-hour' || clock.cutoff === 'close-of-business';
  if (counts && !hasEvenHours(calendar.source)) return false;
  return isEvenZone || dueKind(clock) === 'day';
}

/** Clocks whose remaining time is counted and called alike. */
function groupClocks(
  clocks: readonly Clock[],
  places: FormulaPlaces,
): readonly (readonly Clock[])[] {
  const groups = new Map<string, Clock[]>();
  for (const clock of clocks) {
    const key = `${remainingUnit(clock)} ${dueKind(clock)} ${clock.cutoff} ${saysRemaining(clock, places)}`;
    groups.set(key, [...(groups.get(key) ?? []), clock]);
  }
  return [...groups.values()];
}

function remainingUnit({ within }: Clock): Unit {
  if (within.unit === 'working-day' || isInstantUnit(within.unit)) return within.unit;
  return within.unit === 'agreed' ? 'hour' : 'calendar-day';
}

function groupText(
  [clock]: readonly Clock[],
  nextDue: string,
  isMixed: boolean,
  places: FormulaPlaces,
): string {
  if (!clock || !saysRemaining(clock, places)) return '""';
  const day = (): string => daysText(clock, isMixed ? `INT(${nextDue})` : nextDue, places);
  const kind = dueKind(clock);
  if (kind === 'day') return day();
  const time = timeText(clock, nextDue, places);
  if (kind === 'instant') return time;
  // A date stands as the last minute of its day; no instant is likely to be that minute.
  const shift = `ABS(${nextDue}-INT(${nextDue})-${lastMinute(clock, places)})<0.000005`;
  return `IF(${shift},${day()},${time})`;
}

const lastMinute = ({ cutoff }: Clock, { calendar }: FormulaPlaces): string => {
  const closing = cutoff === 'close-of-business' ? calendar.source.hours.at(-1)?.end : undefined;
  return `${closing ?? 1439}/1440`;
};

function daysText(clock: Clock, due: string, places: FormulaPlaces): string {
  const today = 'INT(LedgerNow)';
  const isWorking = clock.within.unit === 'working-day';
  const words = remainingWords(isWorking ? 'working-day' : 'calendar-day', places.language);
  const left = isWorking
    ? `IF(${due}>${today},${workdaysBetween(`${today}+1`, due)},0)`
    : `${due}-${today}`;
  const over = isWorking
    ? `IF(${due}<${today},${workdaysBetween(`${due}+1`, today)},0)`
    : `${today}-${due}`;
  // The due of an agreed date is looked at as a date here, whatever unit the clock has.
  const asDay = { clock: { ...clock, within: { amount: 1, unit: 'calendar-day' as const } }, due };
  return `IF(${isInTime('LedgerNow', asDay, places)},${textOf(left, words.left, words.today)},${textOf(over, words.over, words.lessThanOne)})`;
}

/** A whole number in its phrase, with a phrase of its own for zero. */
function textOf(amount: string, phrase: (amount: string) => string, zero: string): string {
  const [before = '', after = ''] = phrase('\n').split('\n');
  const quoted = (text: string): string => (text === '' ? '' : `"${text}"`);
  return `TEXT(${amount},${textLiteral(`${quoted(before)}0${quoted(after)};;${quoted(zero)}`)})`;
}

function timeText(clock: Clock, due: string, places: FormulaPlaces): string {
  const unit = isInstantUnit(clock.within.unit) ? clock.within.unit : 'hour';
  const words = remainingWords(unit, places.language);
  const amount = amountLeft(due, unit, places);
  return `IF(LedgerNow-${due}<=0.000005,${joined(amount, words.left)},${joined(`ABS(${amount})`, words.over)})`;
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
function amountLeft(due: string, unit: Unit, places: FormulaPlaces): string {
  const seconds = `ROUND((${due}-LedgerNow)*86400,0)`;
  if (unit === 'minute') return `INT(${seconds}/60)`;
  const counted = unit === 'working-hour' ? businessSecondsLeft({ due }, places) : seconds;
  return `INT(${counted}/36+0.5)/100`;
}
