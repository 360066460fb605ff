import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

const root = join(__dirname, '..', '..', '..');

/** Starts a script that lies beside this one in a process of its own. */
export function startScript(
  name: string,
  args: readonly string[],
): ChildProcessByStdio<null, Readable, null> {
  const file = join('test', 'support', 'functions', `${name}.ts`);
  return spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Runs a script to its end: its exit code, or the signal that ended it. */
export async function runScript(
  name: string,
  args: readonly string[],
): Promise<number | NodeJS.Signals | null> {
  const child = startScript(name, args);
  child.stdout.resume();
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  return signal ?? code;
}
