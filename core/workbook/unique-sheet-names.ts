/**
 * Makes names that a workbook takes for its sheets: no sign Excel forbids, at most 31 signs, no two
 * alike whatever their case.
 */
export function uniqueSheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean =
      name.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST) || 'Sheet';
    const free = freeName(clean, taken);
    taken.add(free.toLowerCase());
    return free;
  });
}

/** Excel refuses these, and an apostrophe at either end. */
const FORBIDDEN = /[[\]:*?/\\]|^'|'$/g;
const LONGEST = 31;

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
    const mark = ` ${count}`;
    free = name.slice(0, LONGEST - mark.length) + mark;
  }
  return free;
}
