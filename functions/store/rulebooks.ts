import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rulebookDefinition, type RulebookDefinition } from '../../core/rulebook/definition';
import { once } from './once';

/** The regimes a service knows. */
export interface Rulebooks {
  list(): Promise<readonly RulebookDefinition[]>;
  /** Undefined when there is no such regime. */
  read(id: string): Promise<RulebookDefinition | undefined>;
  /** The YAML of a regime that others may extend; undefined when there is none. */
  text(id: string): Promise<string | undefined>;
}

/** Reads compiled rulebooks from a folder with `index.json`, `<id>.json` and `<id>.yaml`, once. */
export function rulebookFolder(folder: string): Rulebooks {
  const all = once(() => readFolder(folder));
  return {
    list: () => all.get(),
    read: async (id) => (await all.get()).find((definition) => definition.id === id),
    text: async (id) =>
      (await all.get()).some((definition) => definition.id === id)
        ? readFile(join(folder, `${id}.yaml`), 'utf8')
        : undefined,
  };
}

async function readFolder(folder: string): Promise<readonly RulebookDefinition[]> {
  const index = await readJson(join(folder, 'index.json'));
  if (!Array.isArray(index)) throw new Error(`${folder}/index.json is not a list of rulebooks.`);
  return Promise.all(
    index.map(async ({ id }: { id: string }) =>
      rulebookDefinition.parse(await readJson(join(folder, `${id}.json`))),
    ),
  );
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
