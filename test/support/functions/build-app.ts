import { mkdtemp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from '../../../scripts/build-functions';
import { readRulebook, rulebookIds } from '../read-rulebook';

const root = join(__dirname, '..', '..', '..');

export interface BuiltApp {
  /** A folder of its own in the system's temporary one, for data too. */
  readonly folder: string;
  readonly appFile: string;
  readonly rulebooksFolder: string;
}

/** Bundles the function app and compiles the rulebooks as the project's build does, elsewhere. */
export async function buildApp(): Promise<BuiltApp> {
  const folder = await mkdtemp(join(tmpdir(), 'complaint-ledger-app-'));
  const rulebooksFolder = join(folder, 'rulebooks');
  await mkdir(rulebooksFolder);
  const definitions = rulebookIds().map(readRulebook);
  for (const definition of definitions) {
    await writeFile(join(rulebooksFolder, `${definition.id}.json`), JSON.stringify(definition));
  }
  const index = definitions.map(({ id }) => ({ id }));
  await writeFile(join(rulebooksFolder, 'index.json'), JSON.stringify(index));
  await buildFunctions(join(folder, 'functions'), rulebooksFolder);
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { folder, appFile: join(folder, 'functions', 'app.mjs'), rulebooksFolder };
}
