import fc from 'fast-check';
import { uniqueSheetNames } from '../../../core/workbook/unique-sheet-names';

describe('uniqueSheetNames', () => {
  it.each([
    [
      ['按类别', '按类别'],
      ['按类别', '按类别 2'],
    ],
    [
      ['Sheet', 'SHEET', 'sheet'],
      ['Sheet', 'SHEET 2', 'sheet 3'],
    ],
    [['a/b:c*d?e[f]g\\h'], ['a b c d e f g h']],
    [["'quoted'"], ['quoted']],
    [['Responsible department by category'], ['Responsible department by…']],
    [
      ['Responsible department by month', 'Responsible department by month'],
      ['Responsible department by month', 'Responsible department by… 2'],
    ],
    [['投诉'.repeat(16)], [`${'投诉'.repeat(15)}…`]],
    [
      ['', '  '],
      ['Sheet', 'Sheet 2'],
    ],
  ])('should turn %j into %j', (wanted, names) => {
    expect(uniqueSheetNames(wanted)).toEqual(names);
  });

  it('should always give names that a workbook takes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 }), { maxLength: 12 }), (wanted) => {
        const names = uniqueSheetNames(wanted);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        expect(names.every((name) => /^[^[\]:*?/\\]{1,31}$/.test(name))).toBe(true);
      }),
      { seed: 42, numRuns: 300 },
    );
  });
});
