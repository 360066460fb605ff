import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Checks of the text itself, those that take longest first; each counts as one test. */
const checks: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['lint', 'eslint', '.', '--max-warnings', '0'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ...['test', 'addin', 'functions', 'preview', 'scripts', 'core'].map(
    (room) => [`types of ${room}`, 'tsc', '-p', room] as const,
  ),
  ['import boundaries', 'depcruise', 'core', 'addin', 'functions', 'preview', 'calendars', 'test'],
  ['dead code', 'knip'],
  ['build', 'tsx', 'scripts/build.ts'],
];

/** Runs the checks, as many at a time as there are processors, and prints how each ended. */
export async function runChecks(): Promise<{ readonly passed: number; readonly failed: number }> {
  const waiting = [...checks];
  const ends: boolean[] = [];
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) ends.push(await run(check));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const passed = ends.filter(Boolean).length;
  return { passed, failed: ends.length - passed };
}

async function run([name, command, ...args]: (typeof checks)[number]): Promise<boolean> {
  const options = { encoding: 'utf8', maxBuffer: 100_000_000 } as const;
  try {
    await promisify(execFile)(join('node_modules', '.bin', command), args, options);
    console.log(`ok  ${name}`);
    return true;
  } catch (failure) {
    const { stdout, stderr } = failure as { readonly stdout: string; readonly stderr: string };
    console.log(`FAILED  ${name}\n${stdout}\n${stderr}`);
    return false;
  }
}
