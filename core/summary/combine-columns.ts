import type { GroupColumn, GroupValue } from './summary-columns';

/** Several group columns as one. */
export interface CombinedColumns {
  /** Code of each record, times the number of buckets. */
  readonly codes: Int32Array;
  /** Number of codes before that multiplication. */
  readonly size: number;
  /** A new list of the values of a code, in the order of the columns. */
  readonly valuesOf: (code: number) => GroupValue[];
}

/** Makes one code of each record's values; when there could be too many, only those that occur. */
export function combineColumns(
  count: number,
  columns: readonly GroupColumn[],
  buckets: number,
): CombinedColumns {
  const codes = new Int32Array(count);
  let size = 1;
  let valuesOf: CombinedColumns['valuesOf'] = () => [];
  for (const column of columns) {
    const width = column.values.length;
    const isDense = size * width * buckets <= DENSE;
    const pairs = isDense ? pairDensely(codes, column) : pairSparsely(codes, column);
    valuesOf = decoder(valuesOf, column.values, pairs);
    size = isDense ? size * width : pairs.length;
  }
  multiply(codes, buckets);
  return { codes, size, valuesOf };
}

/** Above so many groups only those that occur are numbered, so that arrays by group stay small. */
const DENSE = 1 << 20;

/** Pairs a code stands for, by code; empty when each code is its own pair. */
type Pairs = readonly number[];

/** Replaces each code by its pair with the column's code. */
function pairDensely(codes: Int32Array, { codes: own, values }: GroupColumn): Pairs {
  for (let record = 0; record < codes.length; record += 1) {
    codes[record] = (codes[record] ?? 0) * values.length + (own[record] ?? 0);
  }
  return [];
}

/** Replaces each code by the number of its pair, in the order of their first occurrence. */
function pairSparsely(codes: Int32Array, { codes: own, values }: GroupColumn): Pairs {
  const numbers = new Map<number, number>();
  const found: number[] = [];
  for (let record = 0; record < codes.length; record += 1) {
    const pair = (codes[record] ?? 0) * values.length + (own[record] ?? 0);
    const known = numbers.get(pair) ?? found.length;
    if (known === found.length) {
      numbers.set(pair, known);
      found.push(pair);
    }
    codes[record] = known;
  }
  return found;
}

function decoder(
  before: CombinedColumns['valuesOf'],
  values: readonly GroupValue[],
  pairs: Pairs,
): CombinedColumns['valuesOf'] {
  return (code) => {
    const pair = pairs[code] ?? code;
    const value = values[pair % values.length];
    const earlier = before(Math.floor(pair / values.length));
    if (value !== undefined) earlier.push(value);
    return earlier;
  };
}

function multiply(codes: Int32Array, factor: number): void {
  if (factor === 1) return;
  for (let record = 0; record < codes.length; record += 1) {
    codes[record] = (codes[record] ?? 0) * factor;
  }
}
