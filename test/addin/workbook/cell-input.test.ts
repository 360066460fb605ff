import fc from 'fast-check';
import { cellInput } from '../../../addin/workbook/cell-input';
import { parseCellInput } from '../../../preview/model/parse-cell-input';

describe('cellInput', () => {
  it.each(['=1+1', '+86 138', '-5', '@name', '2019/4/25', '007', '1e5', 'TRUE', 'March 5', '½'])(
    'should keep %s a text',
    (text) => {
      expect(cellInput(text, false)).toBe(`'${text}`);
      expect(parseCellInput(cellInput(text, false))).toEqual({ value: text });
    },
  );

  it('should give words, numbers, booleans and formulas as they are', () => {
    expect(cellInput('电梯坏了', false)).toBe('电梯坏了');
    expect(cellInput(12.5, false)).toBe(12.5);
    expect(cellInput(true, false)).toBe(true);
    expect(cellInput({ formula: '=A1', value: 3 }, false)).toBe('=A1');
  });

  it('should empty a cell with an empty text', () => {
    expect(cellInput(null, false)).toBe('');
  });

  it('should add no mark where the cell is formatted as text', () => {
    expect(cellInput('007', true)).toBe('007');
  });

  it('should never let a text become anything but that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        expect(parseCellInput(cellInput(text, false))).toEqual({ value: text });
      }),
      { seed: 20261122, numRuns: 2000 },
    );
  });
});
