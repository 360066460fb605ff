/**
 * Tells whether a number format shows a date or a time of day. Elapsed time such as `[h]:mm` is a
 * plain number: it is an amount, not a moment.
 *
 * @param id number of the format; those below 164 are built in (ECMA-376 part 1, 18.8.30).
 * @param code the format's own code, when the file has one.
 */
export function isDateFormat(id: number, code?: string): boolean {
  if (code === undefined) return BUILT_IN.some(([from, to]) => id >= from && id <= to);
  const shown = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .split(';', 1)
    .join('');
  if (ELAPSED.test(shown)) return false;
  const letters = shown.replace(/\[[^\]]*\]/g, '').replace(/general|e[+-]/gi, '');
  return /[ymdhs]/i.test(letters);
}

/** Dates, times and the East Asian dates; 46 is elapsed time. */
const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 45],
  [47, 47],
  [50, 58],
] as const;

const ELAPSED = /\[(?:h+|m+|s+)\]/i;
