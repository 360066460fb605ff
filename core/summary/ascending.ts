import { NO_TIME } from './summary-columns';

/** The values of a column that are there, smallest first, and the record of each. */
export interface AscendingColumn {
  readonly records: Int32Array;
  readonly values: Int32Array;
}

const made = new WeakMap<Int32Array, AscendingColumn>();

/** Orders a column of seconds; done once for a column, however many tables are made of it. */
export function ascending(seconds: Int32Array): AscendingColumn {
  const known = made.get(seconds);
  if (known !== undefined) return known;
  const column = order(seconds);
  made.set(seconds, column);
  return column;
}

const VALUE_BITS = 31;
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/** Sorts by the lowest digit first, then by each higher one that any value has. */
function order(seconds: Int32Array): AscendingColumn {
  let column = thoseThere(seconds);
  let highest = 0;
  for (const value of column.values) highest = Math.max(highest, value);
  for (let shift = 0; shift < VALUE_BITS && highest >> shift > 0; shift += DIGIT_BITS) {
    column = byDigit(column, shift);
  }
  return column;
}

function thoseThere(seconds: Int32Array): AscendingColumn {
  const records = new Int32Array(seconds.length);
  const values = new Int32Array(seconds.length);
  let count = 0;
  for (let record = 0; record < seconds.length; record += 1) {
    const value = seconds[record] ?? NO_TIME;
    if (value === NO_TIME) continue;
    records[count] = record;
    values[count] = value;
    count += 1;
  }
  return { records: records.subarray(0, count), values: values.subarray(0, count) };
}

/** A counting sort that moves the values with their records, so that both are read in a row. */
function byDigit({ records, values }: AscendingColumn, shift: number): AscendingColumn {
  const next = new Int32Array(DIGITS + 1);
  for (let index = 0; index < values.length; index += 1) {
    const after = (((values[index] ?? 0) >> shift) & (DIGITS - 1)) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let digit = 1; digit <= DIGITS; digit += 1) {
    next[digit] = (next[digit] ?? 0) + (next[digit - 1] ?? 0);
  }
  const sorted = { records: new Int32Array(values.length), values: new Int32Array(values.length) };
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    const digit = (value >> shift) & (DIGITS - 1);
    const place = next[digit] ?? 0;
    next[digit] = place + 1;
    sorted.records[place] = records[index] ?? 0;
    sorted.values[place] = value;
  }
  return sorted;
}

const madeInOrder = new WeakMap<Int32Array, WeakMap<AscendingColumn, Int32Array>>();

/** What another column has for the same records, in the same order; done once for both columns. */
export function inOrderOf(ascending: AscendingColumn, column: Int32Array): Int32Array {
  const ofColumn = madeInOrder.get(column) ?? new WeakMap<AscendingColumn, Int32Array>();
  madeInOrder.set(column, ofColumn);
  const values = ofColumn.get(ascending) ?? ascending.records.map((record) => column[record] ?? 0);
  ofColumn.set(ascending, values);
  return values;
}
