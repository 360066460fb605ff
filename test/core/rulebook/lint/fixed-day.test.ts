import { changed, lintCodes } from '../../../support/lint-codes';

const codes = (amount: number, unit: string) =>
  lintCodes(changed('clocks', { within: { amount, unit } }));

describe('fixedDay', () => {
  it('should know the days of a week and of a month only', () => {
    expect(codes(7, 'weekday')).toEqual([]);
    expect(codes(31, 'day-of-month')).toEqual([]);
    for (const [amount, unit] of [
      [0, 'weekday'],
      [8, 'weekday'],
      [1.5, 'weekday'],
      [32, 'day-of-month'],
    ] as const) {
      expect(codes(amount, unit)).toEqual(['no-such-day@clocks.0.within']);
    }
    expect(codes(40, 'calendar-day')).toEqual([]);
  });
});
