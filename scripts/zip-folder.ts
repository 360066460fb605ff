import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** The same content gives the same file, whenever it is made. */
const MADE = new Date(2026, 0, 1);

/** Everything in a folder as a zip file, with the names of what is in it. */
export async function zipFolder(
  folder: string,
): Promise<{ readonly zip: Uint8Array; readonly names: readonly string[] }> {
  const files: Zippable = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(folder, path).split(sep).join('/')] = await readFile(path);
  }
  return { zip: zipSync(files, { mtime: MADE }), names: Object.keys(files).sort() };
}
