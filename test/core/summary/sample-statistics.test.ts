import * as fc from 'fast-check';
import { sampleStatistics } from '../../../core/summary/sample-statistics';

/** The definition, by sorting. */
function percentileInc(values: readonly number[], p: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * p;
  const low = sorted[Math.floor(place)] ?? NaN;
  const high = sorted[Math.ceil(place)] ?? NaN;
  return low + (place - Math.floor(place)) * (high - low);
}

/** Statistics of values of which each names its group. */
function of(pairs: readonly (readonly [group: number, value: number])[], size: number) {
  const places = pairs.map((_, index) => index);
  places.sort((one, other) => (pairs[one]?.[1] ?? 0) - (pairs[other]?.[1] ?? 0));
  return sampleStatistics(
    {
      values: Int32Array.from(places, (place) => pairs[place]?.[1] ?? 0),
      records: Int32Array.from(places),
      groupOf: Int32Array.from(pairs, ([group]) => group),
    },
    size,
  );
}

const one = (values: readonly number[]) =>
  of(
    values.map((value) => [0, value]),
    1,
  );

describe('sampleStatistics', () => {
  it('should interpolate quantiles as PERCENTILE.INC does', () => {
    expect(one([1, 2, 3, 4]).p90[0]).toBeCloseTo(3.7, 12);
    expect(one([4, 1, 3, 2]).median[0]).toBe(2.5);
    expect(one([9, 1, 5]).median[0]).toBe(5);
    expect(one([7]).p90[0]).toBe(7);
  });

  it('should count and sum each group on its own', () => {
    const { counts, sums, median } = of(
      [
        [1, 5],
        [0, 2],
        [1, 8],
      ],
      2,
    );
    expect([counts[0], sums[0], median[0]]).toEqual([1, 2, 2]);
    expect([counts[1], sums[1], median[1]]).toEqual([2, 13, 6.5]);
  });

  it('should have no quantiles without values', () => {
    const { counts, median, p90 } = of([[1, 5]], 2);
    expect([counts[0], median[0], p90[0]]).toEqual([0, NaN, NaN]);
  });

  it('should leave out values outside every group', () => {
    const { counts, p90 } = of(
      [
        [0, 5],
        [1, 900],
        [0, 5],
      ],
      1,
    );
    expect([counts[0], p90[0]]).toEqual([2, 5]);
  });

  it('should always equal the definition, for few and many values, equal ones among them', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 0, max: 5 }));
    const pair = fc.tuple(fc.nat(3), value);
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 400 }), (pairs) => {
        const { median, p90, sums, counts } = of(pairs, 4);
        for (let group = 0; group < 4; group += 1) {
          const own = pairs.filter(([of]) => of === group).map(([, seconds]) => seconds);
          expect(counts[group]).toBe(own.length);
          expect(sums[group]).toBe(own.reduce((sum, seconds) => sum + seconds, 0));
          expect(median[group]).toBe(percentileInc(own, 0.5));
          expect(p90[group]).toBe(percentileInc(own, 0.9));
        }
      }),
      { seed: 20261126, numRuns: 300 },
    );
  });
});
