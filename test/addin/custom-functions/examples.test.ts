import '../../support/office-host';
import { computeFunction } from '../../../addin/custom-functions/compute-function';
import { worksheetFunctions } from '../../../addin/custom-functions/worksheet-functions';
import { dayOf } from '../../../core/date/civil-date';
import { formatWall } from '../../../core/date/wall-time';
import { wallOfSerial } from '../../../core/record/wall-of-serial';
import { serialOfDay } from '../../../core/workbook/excel-serial';
import { settingWith } from '../../support/function-setting';

const setting = settingWith('labour-inspection');
const literal = /"([^"]*)"|DATE\((\d+),(\d+),(\d+)\)|-?\d+(?:\.\d+)?/g;

const argumentsOf = (formula: string): readonly (string | number)[] =>
  [...formula.slice(formula.indexOf('(')).matchAll(literal)].map(([whole, text, ...date]) => {
    if (text !== undefined) return text;
    const [year, month, day] = date.map(Number);
    return whole.startsWith('DATE')
      ? serialOfDay(dayOf(year ?? 0, month ?? 0, day ?? 0) ?? 0)
      : Number(whole);
  });

/** A result as the page of the functions shows it; serials of these years are dates. */
function shown(result: unknown): string {
  if (typeof result === 'boolean') return String(result).toUpperCase();
  if (typeof result !== 'number' || result < 40_000) return String(result);
  const text = formatWall(wallOfSerial(result) ?? 0).replace('T', ' ');
  return text.slice(0, Number.isInteger(result) ? 10 : 16);
}

const withoutRanges = worksheetFunctions.filter(({ example }) => !/[A-Z]\d/.test(example.formula));

describe('the examples of worksheetFunctions', () => {
  it('should show a value for all but the functions of whole tables', () => {
    expect(withoutRanges.map(({ id }) => id)).toEqual([
      'DUE',
      'REMAINING',
      'LIGHT',
      'WHY',
      'ADDWORKDAYS',
      'WORKDAYS',
      'ISWORKDAY',
      'ADDWORKHOURS',
      'WORKHOURS',
    ]);
  });

  it.each(withoutRanges.map(({ example, id }) => [example.formula, example.gives.zh, id] as const))(
    'should give for %s what it says: %s',
    (formula, gives, id) => {
      const matrices = argumentsOf(formula).map((value) => [[value]]);
      const [[result]] = computeFunction(id, matrices, setting) as [[unknown]];
      const text = shown(result);
      for (const part of gives.split('……').filter((words) => words !== '')) {
        const said = part.replace(/（[^）]*）$/, '').replace(/^.*：(?=2026-)/, '');
        expect(text).toContain(said);
      }
    },
  );
});
