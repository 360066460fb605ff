import { combineColumns } from '../../../core/summary/combine-columns';
import type { GroupColumn } from '../../../core/summary/summary-columns';
import { randomNumbers } from '../../bench/random';

const RECORDS = 500;

function column(size: number, seed: number): GroupColumn {
  const random = randomNumbers(seed);
  const text = { zh: '', en: '' };
  return {
    title: text,
    codes: Int32Array.from({ length: RECORDS }, () => random(size)),
    values: Array.from({ length: size }, (_, value) => ({ value, text, rank: value })),
  };
}

/** Few combinations are numbered all; of very many only those that occur. */
describe.each([
  ['few', [4, 7, 3]],
  ['very many', [900, 40, 800]],
])('combineColumns of %s combinations', (_, sizes) => {
  const columns = sizes.map((size, index) => column(size, index + 1));
  const buckets = 12;
  const { codes, size, indexOf } = combineColumns(RECORDS, columns, buckets);

  it('should leave room for the buckets of each code', () => {
    expect(codes.every((code) => code % buckets === 0 && code < size * buckets)).toBe(true);
  });

  it('should tell the values of every record by its code', () => {
    for (let record = 0; record < RECORDS; record += 1) {
      const code = (codes[record] ?? 0) / buckets;
      expect(indexOf.map((index) => index(code))).toEqual(columns.map((own) => own.codes[record]));
    }
  });

  it('should need no more codes than there are records or combinations', () => {
    const combinations = sizes.reduce((product, width) => product * width, 1);
    expect(size).toBeLessThanOrEqual(Math.min(combinations, Math.max(RECORDS, 84)));
  });
});

describe('combineColumns', () => {
  it('should have one code when there is nothing to group by', () => {
    const { codes, size } = combineColumns(3, [], 12);
    expect([[...codes], size]).toEqual([[0, 0, 0], 1]);
  });
});
