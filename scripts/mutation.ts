import { spawnSync } from 'node:child_process';

/**
 * Mutation tests of dates, calendars and clocks, in slices: a file that is being mutated runs several
 * times slower, so those every test leans on are mutated by themselves. Each slice adds to the report
 * of the ones before; the last one prints the score of the whole, and fails below the threshold.
 *
 * @example npm run mutation -- --mutate core/clock/interval.ts --force
 */
const busy = ['day-index', 'compile-calendar', 'day-marks', 'week', 'weeks-until'].map(
  (name) => `core/calendar/${name}.ts`,
);
const slices = [
  ['core/date/**/*.ts'],
  busy,
  ['core/calendar/**/*.ts', ...busy.map((file) => `!${file}`)],
  ['core/clock/**/*.ts'],
];

const own = process.argv.slice(2);
const runs = own.length > 0 ? [own] : slices.map((files) => ['--mutate', files.join(',')]);
process.exitCode = runs.map(mutate).at(-1) ?? 0;

function mutate(options: readonly string[]): number {
  return spawnSync('stryker', ['run', ...options], { stdio: 'inherit' }).status ?? 1;
}
