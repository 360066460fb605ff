/** @jest-environment node */
import { parseCellInput } from '../../../preview/model/parse-cell-input';

it.each([
  ['', { value: null }],
  ['投诉', { value: '投诉' }],
  ['0123', { value: 123 }],
  ['1,234.5', { value: 1234.5, numberFormat: '#,##0.00' }],
  ['-5', { value: -5 }],
  ['50%', { value: 0.5, numberFormat: '0%' }],
  ['false', { value: false }],
  ['2026-11-22', { value: 46348, numberFormat: 'yyyy/m/d' }],
  ['2026/11/22 12:00', { value: 46348.5, numberFormat: 'yyyy/m/d hh:mm' }],
  ['2026年11月22日', { value: 46348, numberFormat: 'yyyy/m/d' }],
  ['2026.11.22', { value: '2026.11.22' }],
  ['2026-02-30', { value: '2026-02-30' }],
  ['=A1', { value: null, formula: '=A1' }],
  ['=', { value: '=' }],
  ["'2026-11-22", { value: '2026-11-22' }],
])('should read %j as Excel does', (input, expected) => {
  expect(parseCellInput(input)).toEqual(expected);
});

it('should lose the digits beyond the fifteenth, as Excel does with identity numbers', () => {
  expect(parseCellInput('110101199003070011').value).toBe(110101199003070000);
  expect(parseCellInput('110101199003070011', '@').value).toBe('110101199003070011');
});

it('should take numbers and booleans as they are', () => {
  expect([parseCellInput(1.5), parseCellInput(true)]).toEqual([{ value: 1.5 }, { value: true }]);
});
