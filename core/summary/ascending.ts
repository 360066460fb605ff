import { countingSort } from './counting-sort';
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
  let records = recordsWith(seconds);
  let highest = 0;
  for (const value of seconds) highest = Math.max(highest, value);
  for (let shift = 0; shift < VALUE_BITS && highest >> shift > 0; shift += DIGIT_BITS) {
    records = countingSort(
      records,
      DIGITS,
      (record) => ((seconds[record] ?? 0) >> shift) & (DIGITS - 1),
    );
  }
  return { records, values: records.map((record) => seconds[record] ?? 0) };
}

function recordsWith(seconds: Int32Array): Int32Array {
  const records = new Int32Array(seconds.length);
  let count = 0;
  for (let record = 0; record < seconds.length; record += 1) {
    if (seconds[record] === NO_TIME) continue;
    records[count] = record;
    count += 1;
  }
  return records.subarray(0, count);
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
