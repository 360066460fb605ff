import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { LedgerKey } from '../../../functions/ledger/ledger';
import { startScript } from './run-script';

/** A change a writer was told is stored. */
export interface Told {
  readonly id: string;
  readonly version: number;
  readonly number: string;
}

export interface WriterOptions {
  /** Database address or data folder. */
  readonly target: string;
  readonly key: LedgerKey;
  readonly writer: string;
  /** When it dies: see `die-while-saving`. */
  readonly moment: string;
  /** Kills it from outside once it was told of this many changes. */
  readonly killAfter?: number;
}

/** Runs a process that saves records until it is killed in the middle; gives what it was told. */
export async function runWriter(options: WriterOptions): Promise<readonly Told[]> {
  const { target, key, writer, moment, killAfter = Number.POSITIVE_INFINITY } = options;
  const who = [key.organisation, key.ledger, writer];
  const child = startScript('die-while-saving', [target, ...who, moment]);
  const ended = once(child, 'exit');
  const told: Told[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(JSON.parse(line) as Told);
    if (told.length >= killAfter) child.kill('SIGKILL');
  }
  const [, signal] = (await ended) as [number | null, NodeJS.Signals | null];
  if (signal !== 'SIGKILL') throw new Error(`The writer ended otherwise: ${String(signal)}`);
  return told;
}
