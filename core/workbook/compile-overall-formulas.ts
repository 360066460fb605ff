import type { Light } from '../clock/clock-state';
import { lightName } from '../clock/light-name';
import type { Clock } from '../rulebook/rulebook';
import { needsCalendar } from './compile-due-formula';
import { compileRemainingFormula } from './compile-remaining-formula';
import { closingPart, decimal, grantedAmount, isDayDue, type ClockCells } from './clock-cells';
import { cellMessages, say, TOLERANCE, type FormulaPlaces } from './formula-places';
import { LAST_MINUTE } from './urgent-clock';

/** A lit clock and its cells; a clock whose cells hold values has only the places. */
export interface LitClock {
  readonly clock: Clock;
  readonly due: string;
  readonly light: string;
  readonly cells?: ClockCells;
}

/** The formulas of a row as a whole, with `=` and the mark of the row. */
export interface OverallFormulas {
  readonly light: string;
  readonly nextDue: string;
  readonly nextClock: string;
  /** Absent when a worksheet cannot tell the clocks apart. */
  readonly remaining?: string;
  readonly calendarNote: string;
}

/**
 * Compiles the row's own answers out of its clocks' cells: the worst light, the next due and what
 * it is for, what is left of it, and whether a result hangs on an unpublished calendar.
 *
 * @param nextDue reference to the cell that holds the next due.
 * @param isMixed true when the register has instants, so that a day stands as its last minute.
 */
export function compileOverallFormulas(
  clocks: readonly LitClock[],
  nextDue: string,
  isMixed: boolean,
  places: FormulaPlaces,
): OverallFormulas {
  const serials = clocks.map((lit) => dueSerial(lit, isMixed, places));
  const choose = (result: (lit: LitClock) => string): string =>
    `=IF(${nextDue}="","",${clocks.reduceRight(
      (otherwise, lit, index) =>
        `IF(ABS(${serials[index] ?? NEVER}-${nextDue})<${TOLERANCE},${result(lit)},${otherwise})`,
      '""',
    )})`;
  const remaining = compileRemainingFormula(
    clocks.map(({ clock }) => clock),
    nextDue,
    isMixed,
    places,
  );
  return {
    light: worstLight(clocks, places),
    nextDue: `=IF(MIN(${serials.join(',')})=${NEVER},"",MIN(${serials.join(',')}))`,
    nextClock: choose(({ clock }) => say(clock.title, places)),
    ...(remaining !== undefined && { remaining }),
    calendarNote: calendarNote(clocks, places),
  };
}

/** Later than any due. */
const NEVER = '9E9';

function worstLight(clocks: readonly LitClock[], places: FormulaPlaces): string {
  const isAny = (text: string): string => {
    const tests = clocks.map(({ light }) => `${light}=${text}`);
    return tests.length === 1 ? (tests[0] ?? 'FALSE') : `OR(${tests.join(',')})`;
  };
  const texts = [
    say(cellMessages.textDate, places),
    say(cellMessages.outsideCalendar, places),
    ...worstFirst.map((light) => say(lightName(light), places)),
  ];
  return `=${texts.reduceRight(
    (otherwise, text) => `IF(${isAny(text)},${text},${otherwise})`,
    say(lightName('grey'), places),
  )}`;
}

const worstFirst: readonly Light[] = ['red', 'amber', 'paused', 'purple', 'green', 'blue'];

/** The due of a clock that still runs as a serial that sorts; else later than any. */
function dueSerial(
  { clock, due, light }: LitClock,
  isMixed: boolean,
  places: FormulaPlaces,
): string {
  const active = (['green', 'amber', 'red'] as const).map(
    (name) => `${light}=${say(lightName(name), places)}`,
  );
  const shift = decimal(closingPart(clock, places) ?? LAST_MINUTE);
  const isDay = isDayDue({ clock, due });
  const sorted =
    !isMixed || isDay === 'FALSE'
      ? due
      : isDay === 'TRUE'
        ? `${due}+${shift}`
        : `${due}+IF(${isDay},${shift},0)`;
  return `IF(AND(ISNUMBER(${due}),OR(${active.join(',')})),${sorted},${NEVER})`;
}

function calendarNote(clocks: readonly LitClock[], places: FormulaPlaces): string {
  const tests = clocks.flatMap((lit) => uncertainty(lit));
  if (tests.length === 0) return '=""';
  return `=IF(OR(${tests.join(',')}),${say(cellMessages.pending, places)},"")`;
}

/** The tests that a due hangs on days the calendar has no data for. */
function uncertainty({ clock, due, cells }: LitClock): readonly string[] {
  const { within, extension, roll } = clock;
  const counts = within.amount !== 0 && needsCalendar(within.unit, roll);
  const mayExtend = extension !== undefined && needsCalendar(extension.unit, roll);
  const agreed = cells?.agreed;
  const moved = agreed === undefined ? undefined : `${due}<>INT(${agreed})`;
  const test = (outside: string, ...when: readonly (string | undefined)[]): string =>
    `AND(${[`ISNUMBER(${due})`, ...when.filter((one) => one !== undefined), outside].join(',')})`;
  // A date agreed for the case is certain; what extends it may not be.
  const isAgreed = agreed === undefined ? [] : [`NOT(ISNUMBER(${agreed}))`];
  const ofCount = counts ? [test(outsideOfCount(clock, due, cells?.start), ...isAgreed)] : [];
  if (!mayExtend || (counts && agreed === undefined)) return ofCount;
  const granted = cells && grantedAmount(cells);
  const isGranted = granted === undefined ? undefined : `${granted}>0`;
  return [...ofCount, test(outsidePublished(due), isGranted, moved)];
}

const outsidePublished = (due: string): string =>
  `OR(INT(N(${due}))<CalendarCertainFrom,INT(N(${due}))>CalendarCertainTo)`;

/** The test that one of the days a clock counts lies outside the published calendar. */
function outsideOfCount({ within }: Clock, due: string, start: string | undefined): string {
  const countsDays = within.unit === 'working-day' || within.unit === 'working-hour';
  if (start === undefined || !countsDays) return outsidePublished(due);
  const first = within.unit === 'working-day' ? 1 : 0;
  return within.amount < 0
    ? `OR(INT(N(${due}))<CalendarCertainFrom,INT(N(${start}))-${first}>CalendarCertainTo)`
    : `OR(INT(N(${start}))+${first}<CalendarCertainFrom,INT(N(${due}))>CalendarCertainTo)`;
}
