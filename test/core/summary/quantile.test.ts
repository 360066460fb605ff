import * as fc from 'fast-check';
import { quantile } from '../../../core/summary/quantile';

/** The definition, by sorting. */
function percentileInc(values: readonly number[], p: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * p;
  const low = sorted[Math.floor(place)] ?? NaN;
  const high = sorted[Math.ceil(place)] ?? NaN;
  return low + (place - Math.floor(place)) * (high - low);
}

const of = (values: readonly number[], p: number): number | null =>
  quantile(Int32Array.from(values).sort(), 0, values.length, p);

describe('quantile', () => {
  it('should interpolate as PERCENTILE.INC does', () => {
    expect(of([1, 2, 3, 4], 0.9)).toBeCloseTo(3.7, 12);
    expect(of([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(of([7], 0.9)).toBe(7);
  });

  it('should be null without values', () => {
    expect(of([], 0.5)).toBeNull();
  });

  it('should look at the given range only', () => {
    expect(quantile(Int32Array.of(100, 1, 2, 3, -100), 1, 4, 0.5)).toBe(2);
  });

  it('should always equal the definition, for lists with many equal values', () => {
    const values = fc.oneof(
      fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 400 }),
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 400 }),
    );
    fc.assert(
      fc.property(values, fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 0.99, 1), (list, p) => {
        expect(of(list, p)).toBe(percentileInc(list, p));
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});
