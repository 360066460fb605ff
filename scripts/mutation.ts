import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mutationScore, scorePercent, type MutationReport } from './mutation/mutation-score';

/**
 * Mutation tests of dates, calendars and clocks, in slices: a file that is being mutated runs several
 * times slower, so the one every test leans on is mutated by itself. Each slice adds to the report of
 * the ones before. At the end stand the scores by folder; the whole decides.
 *
 * @example npm run mutation -- --mutate core/clock/interval.ts --force
 */
const folders = ['core/date', 'core/calendar', 'core/clock'];
const busy = 'core/calendar/day-index.ts';
const slices = ['core/date/**/*.ts', `core/calendar/**/*.ts,!${busy}`, busy, 'core/clock/**/*.ts'];
const least = 90;
const report = 'dist/mutation/report.json';

const options = process.argv.slice(2);
const isPart = options.includes('--mutate');
const runs = isPart ? [options] : slices.map((files) => ['--mutate', files, ...options]);
process.exitCode = runs.every(mutate) && printScores() ? 0 : 1;

/** Runs Stryker once; its own verdict is on a part, so only a report is asked for. */
function mutate(own: readonly string[]): boolean {
  rmSync(report, { force: true });
  spawnSync('stryker', ['run', ...own], { stdio: 'inherit' });
  return existsSync(report);
}

/** Prints the scores known so far; false where the whole is below what is asked. */
function printScores(): boolean {
  const known = JSON.parse(readFileSync(report, 'utf8')) as MutationReport;
  const scores = folders.map((folder) => ({ folder, ...mutationScore(known, folder) }));
  const whole = { folder: 'core/{date,calendar,clock}', ...mutationScore(known, 'core') };
  for (const score of [...scores, whole]) {
    const { folder, detected, mutants } = score;
    const percent = scorePercent(score).toFixed(2);
    process.stdout.write(`${folder}: ${detected} of ${mutants} mutants detected, ${percent} %\n`);
  }
  const isWhole = isPart || scores.every(({ mutants }) => mutants > 0);
  return isWhole && scorePercent(whole) >= least;
}
