import { changed, lintCodes } from '../../../support/lint-codes';

const codes = (unit: string) =>
  lintCodes(
    changed('clocks', { pausable: true, pause: { maxTotal: { amount: 3, unit }, clause: '1' } }),
  );

describe('pauseTotal', () => {
  it('should ask for a length of time', () => {
    expect(codes('working-day')).toEqual([]);
    expect(codes('month')).toEqual([]);
    expect(codes('weekday')).toEqual(['pause-total-unit@clocks.0.pause.maxTotal']);
    expect(codes('agreed')).toEqual(['pause-total-unit@clocks.0.pause.maxTotal']);
  });
});
