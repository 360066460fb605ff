import { roundTo } from '../../../core/handling/round-to';

describe('roundTo', () => {
  it.each([
    [1.005, 2, 'half-up', 1.01],
    [2.675, 2, 'half-up', 2.68],
    [-1.005, 2, 'half-up', -1.01],
    [1.001, 2, 'up', 1.01],
    [1.1, 1, 'up', 1.1],
    [1.009, 2, 'down', 1],
    [0, 2, 'half-up', 0],
  ] as const)('should round %d to %d decimals %s as %d', (value, decimals, rounding, expected) => {
    expect(roundTo(value, decimals, rounding)).toBe(expected);
  });
});
