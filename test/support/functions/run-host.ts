import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { BuiltApp } from './build-app';

const root = join(__dirname, '..', '..', '..');

export interface RunningHost {
  readonly url: string;
  /** Ends the process with a signal; gives its exit code, null when the signal ended it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** Runs the local host in a process of its own on a free port with the bundled app. */
export async function runHost(
  app: BuiltApp,
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningHost> {
  const child = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', 'functions/local/main.ts', '--port', '0', '--data', dataFolder],
      ...['--rulebooks', app.rulebooksFolder, '--app', app.appFile],
    ],
    {
      cwd: root,
      env: { ...process.env, DATABASE_URL: '', ...settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return {
    url: await firstLine(child),
    async end(signal) {
      child.kill(signal);
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The host was started without a pipe.');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error(`The host ended before it was ready (exit code ${child.exitCode}).`);
}
