import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDigest, type DigestDocument } from './digest';

/** Every document of a digest folder; none when the folder is not there. */
export function readDigestFolder(folder: string): readonly DigestDocument[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => readDigest(readFileSync(join(folder, name), 'utf8')));
}
