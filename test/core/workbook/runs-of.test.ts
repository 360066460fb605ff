import * as fc from 'fast-check';
import { runsOf } from '../../../core/workbook/runs-of';

describe('runsOf', () => {
  it('should put equal neighbours together', () => {
    expect(runsOf(['a', 'a', 'b', undefined, undefined, 'a'])).toEqual([
      { value: 'a', from: 0, count: 2 },
      { value: 'b', from: 2, count: 1 },
      { value: undefined, from: 3, count: 2 },
      { value: 'a', from: 5, count: 1 },
    ]);
    expect(runsOf([])).toEqual([]);
  });

  it('should always say the same list, and never the same value twice in a row', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2)), (list) => {
        const runs = runsOf(list);
        const said = runs.flatMap(({ value, count }) => Array.from({ length: count }, () => value));
        expect(said).toEqual(list);
        runs.slice(1).forEach(({ value }, at) => expect(value).not.toBe(runs[at]?.value));
      }),
      { seed: 20261127 },
    );
  });
});
