import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether a day (days since 1970-01-01) is worked in China, read from the files of the State
 * Council's arrangements without any code of the core; weekdays where no year is published.
 */
export function isNaiveWorkday(day: number): boolean {
  const known = marked.get(day);
  if (known !== undefined) return known;
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6;
}

const DAY = 86_400_000;
const folder = join(__dirname, '..', '..', 'calendars', 'cn-statutory');
const marked = new Map<number, boolean>();
for (let year = 2007; year <= 2026; year += 1) {
  const { off, work } = JSON.parse(readFileSync(join(folder, `${year}.json`), 'utf8')) as {
    readonly off: Readonly<Record<string, string>>;
    readonly work: Readonly<Record<string, string>>;
  };
  for (const iso of Object.keys(off)) marked.set(Date.parse(iso) / DAY, false);
  for (const iso of Object.keys(work)) marked.set(Date.parse(iso) / DAY, true);
}
