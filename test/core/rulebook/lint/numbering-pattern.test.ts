import { lintCodes } from '../../../support/lint-codes';

describe('numberingPattern', () => {
  it.each([
    ['{yyyy}-{n:4}', 'yearly', 0],
    ['{yy}{MM}{n:3}', 'monthly', 0],
    ['TS{yy}{MM}{dd}{n:2}', 'daily', 0],
    ['{n:6}', 'never', 0],
    ['{yyyy}', 'yearly', 1],
    ['{n:4}{n:4}', 'never', 1],
    ['{n:4}', 'yearly', 1],
    ['{yyyy}{n:4}', 'monthly', 1],
    ['{MM}{n:4}', 'daily', 2],
    ['{year}{n:4}', 'never', 1],
    ['{n:0}', 'never', 2],
  ] as const)('should find “%s”, reset %s, wrong %i time(s)', (pattern, reset, count) => {
    const codes = lintCodes({ numbering: { pattern, reset, clause: '1' } });
    expect(codes).toEqual(Array(count).fill('numbering-pattern@numbering.pattern'));
  });
});
