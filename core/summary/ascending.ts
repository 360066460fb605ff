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

/** Value and record in one number each, which typed arrays sort fastest. */
function order(seconds: Int32Array): AscendingColumn {
  const keys = new Float64Array(seconds.length);
  let count = 0;
  seconds.forEach((value, record) => {
    if (value === NO_TIME) return;
    keys[count] = value * seconds.length + record;
    count += 1;
  });
  const sorted = keys.subarray(0, count).sort();
  const values = Int32Array.from(sorted, (key) => Math.floor(key / seconds.length));
  const records = Int32Array.from(sorted, (key) => key % seconds.length);
  return { records, values };
}
