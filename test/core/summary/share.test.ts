import * as fc from 'fast-check';
import { sharesOf } from '../../../core/summary/share';

const counts = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 60 });

describe('sharesOf', () => {
  it('should give what is missing to the largest remainders', () => {
    expect(sharesOf([1, 1, 1])).toEqual([33.34, 33.33, 33.33]);
    expect(sharesOf([2, 3, 1])).toEqual([33.33, 50, 16.67]);
    expect(sharesOf([1, 1, 4])).toEqual([16.67, 16.66, 66.67]);
    expect(sharesOf([5])).toEqual([100]);
  });

  it('should be null where there is nothing to share', () => {
    expect(sharesOf([0, 0])).toEqual([null, null]);
    expect(sharesOf([])).toEqual([]);
  });

  it('should always sum to 100.00', () => {
    fc.assert(
      fc.property(
        counts.filter((list) => list.some((count) => count > 0)),
        (list) => {
          const hundredths = sharesOf(list).map((share) => Math.round((share ?? NaN) * 100));
          expect(hundredths.reduce((sum, share) => sum + share, 0)).toBe(10_000);
        },
      ),
      { seed: 20261122 },
    );
  });

  it('should never be a hundredth or more away from the true share', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const total = list.reduce((sum, count) => sum + count, 0);
        fc.pre(total > 0);
        sharesOf(list).forEach((share, index) => {
          expect(Math.abs((share ?? NaN) - ((list[index] ?? NaN) * 100) / total)).toBeLessThan(
            0.01 + 1e-9,
          );
        });
      }),
      { seed: 20261122 },
    );
  });
});
