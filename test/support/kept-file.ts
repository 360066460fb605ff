import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tests and the processes they start run in the project's folder. */
const folder = join(process.cwd(), '.cache');

/** What tests keep for the next ones because making it takes seconds; undefined: nothing of that name. */
export function readKept(name: string): Buffer | undefined {
  try {
    return readFileSync(join(folder, name));
  } catch {
    return undefined;
  }
}

/** Keeps content under a name; others see all of it or nothing. */
export function keep(name: string, content: string | Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  const unfinished = `${file}.${randomUUID()}`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, file);
}
