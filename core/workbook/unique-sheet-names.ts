import { fitText } from './fit-text';
import { LONGEST_SHEET_NAME } from './sheet-limits';

/**
 * Makes names that a workbook takes for its sheets: no sign Excel forbids, at most 31 signs, no two
 * alike whatever their case. What is longer ends with `…`, after a whole word.
 */
export function uniqueSheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean = name.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim() || 'Sheet';
    const free = freeName(clean, taken);
    taken.add(free.toLowerCase());
    return free;
  });
}

/** Excel refuses these, and an apostrophe at either end. */
const FORBIDDEN = /[[\]:*?/\\]|^'|'$/g;

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = fitText(name, LONGEST_SHEET_NAME);
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
    const mark = ` ${count}`;
    free = fitText(name, LONGEST_SHEET_NAME - mark.length) + mark;
  }
  return free;
}
