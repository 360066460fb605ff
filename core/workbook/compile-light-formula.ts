import type { ClockStatus, Light } from '../clock/clock-state';
import { lightName, statusName } from '../clock/light-name';
import type { Text } from '../text';
import { isInTime, type ClockCells } from './clock-cells';
import { cellMessages, say, TOLERANCE, type FormulaPlaces } from './formula-places';
import { warningTest } from './warning-formula';

/** What stands in a clock's light cell: the light's name, of a grey one why it is grey. */
export const clockLightText = (light: Light, status: ClockStatus): Text =>
  light === 'grey' ? statusName(status) : lightName(light);

/**
 * Compiles a clock's light into a worksheet formula that gives its text as of LedgerNow; a date
 * typed as text gives a message instead of a light.
 *
 * @returns the formula with `=` and the mark of its row.
 */
export function compileLightFormula(cells: ClockCells, places: FormulaPlaces): string {
  const light = (name: Light): string => say(lightName(name), places);
  const status = (name: ClockStatus): string => say(statusName(name), places);
  const { applies, started, isCancelled, isStopped, stop, due, times } = cells;
  const cases: readonly (readonly [test: string, result: string] | undefined)[] = [
    applies === undefined ? undefined : [`NOT(${applies})`, status('not-applicable')],
    [`${started}=""`, status('pending')],
    [hasText(times), say(cellMessages.textDate, places)],
    isCancelled === undefined ? undefined : [isCancelled, status('cancelled')],
    // Nothing is agreed yet: done when stopped, else running without a due.
    [`${due}=""`, `IF(${isStopped},${light('blue')},${light('green')})`],
    // The due cell says what is wrong.
    [`ISTEXT(${due})`, due],
    [isStopped, `IF(${isInTime(stop, cells, places)},${light('blue')},${light('purple')})`],
    pauseCase(cells, places, light('paused')),
    [`NOT(${isInTime('LedgerNow', cells, places)})`, light('red')],
    [warningTest(cells, places), light('amber')],
  ];
  return `=${cases.reduceRight(
    (otherwise, entry) =>
      entry === undefined || entry[0] === 'FALSE'
        ? otherwise
        : `IF(${entry[0]},${entry[1]},${otherwise})`,
    light('green'),
  )}`;
}

const hasText = (times: readonly string[]): string => {
  const tests = times.map((time) => `AND(ISTEXT(${time}),${time}<>"")`);
  return tests.length === 1 ? (tests[0] ?? 'FALSE') : `OR(${tests.join(',')})`;
};

/** A clock paused at its due is not overdue. */
function pauseCase(
  cells: ClockCells,
  places: FormulaPlaces,
  paused: string,
): readonly [string, string] | undefined {
  const { pausedSince } = cells;
  if (pausedSince === undefined) return undefined;
  const inTime = isInTime(`N(${pausedSince})`, cells, places);
  return [
    `AND(ISNUMBER(${pausedSince}),N(${pausedSince})-LedgerNow<=${TOLERANCE},${inTime})`,
    paused,
  ];
}
