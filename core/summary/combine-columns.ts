import type { GroupColumn } from './summary-columns';

/** Several group columns as one. */
export interface CombinedColumns {
  /** Code of each record, times the number of buckets. */
  readonly codes: Int32Array;
  /** Number of codes before that multiplication. */
  readonly size: number;
  /** For each column which of its values a code stands for. */
  readonly indexOf: readonly IndexOf[];
}

type IndexOf = (code: number) => number;

/** Makes one code of each record's values; when there could be too many, only those that occur. */
export function combineColumns(
  count: number,
  columns: readonly GroupColumn[],
  buckets: number,
): CombinedColumns {
  const combinations = columns.reduce((product, { values }) => product * values.length, buckets);
  if (combinations <= DENSE) return combineDensely(count, columns, buckets);
  const combined = combineSparsely(count, columns);
  addCodes(combined.codes, combined.codes, buckets - 1);
  return combined;
}

/** Above so many groups only those that occur are numbered, so that arrays by group stay small. */
const DENSE = 1 << 20;

/** Every combination has a code, the last column's value running fastest. */
function combineDensely(
  count: number,
  columns: readonly GroupColumn[],
  buckets: number,
): CombinedColumns {
  const codes = new Int32Array(count);
  let size = 1;
  const indexOf = [...columns].reverse().map(({ codes: own, values }): IndexOf => {
    const stride = size;
    addCodes(codes, own, stride * buckets);
    size *= values.length;
    return (code) => Math.floor(code / stride) % values.length;
  });
  return { codes, size, indexOf: indexOf.reverse() };
}

/** Combinations are numbered in the order of their first occurrence. */
function combineSparsely(count: number, columns: readonly GroupColumn[]): CombinedColumns {
  const codes = new Int32Array(count);
  let size = 1;
  let indexOf: readonly IndexOf[] = [];
  for (const { codes: own, values } of columns) {
    const pairs = pairUp(codes, own, values.length);
    const pairOf = (code: number): number => pairs[code] ?? 0;
    indexOf = [
      ...indexOf.map(
        (before): IndexOf =>
          (code) =>
            before(Math.floor(pairOf(code) / values.length)),
      ),
      (code) => pairOf(code) % values.length,
    ];
    size = pairs.length;
  }
  return { codes, size, indexOf };
}

/** Replaces each code by the number of its pair with the column's; gives the pair of each number. */
function pairUp(codes: Int32Array, own: Int32Array, width: number): readonly number[] {
  const numbers = new Map<number, number>();
  const found: number[] = [];
  for (let record = 0; record < codes.length; record += 1) {
    const pair = (codes[record] ?? 0) * width + (own[record] ?? 0);
    const known = numbers.get(pair) ?? found.length;
    if (known === found.length) {
      numbers.set(pair, known);
      found.push(pair);
    }
    codes[record] = known;
  }
  return found;
}

function addCodes(codes: Int32Array, own: Int32Array, factor: number): void {
  for (let record = 0; record < codes.length; record += 1) {
    codes[record] = (codes[record] ?? 0) + (own[record] ?? 0) * factor;
  }
}
