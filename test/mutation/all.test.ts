import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every test of dates, calendars and clocks in one file, so that a mutant is tried in a second: what
 * a test file costs is loading the core anew. Left out are those that start other processes or try
 * a hundred thousand cases.
 */
const LEFT_OUT = /other-time-zone|due-against-reference/;

for (const folder of ['date', 'calendar', 'clock', 'golden']) {
  const tests = join(__dirname, '..', 'core', folder);
  for (const name of readdirSync(tests, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.test.ts') && !LEFT_OUT.test(name)) jest.requireActual(join(tests, name));
  }
}
