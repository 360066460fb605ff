import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RulebookDefinition } from '../core/rulebook/definition';
import { parseRulebook } from '../core/rulebook/parse-rulebook';

/**
 * Compiles rulebooks/*.yaml into one JSON file each and an index of their titles.
 *
 * @throws Error that lists every finding with its file and line, when a rulebook has an error.
 */
export async function buildRulebooks(target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const files = (await readdir('rulebooks')).filter((name) => name.endsWith('.yaml')).sort();
  const definitions = await Promise.all(
    files.map((name) => readDefinition(join('rulebooks', name))),
  );
  for (const definition of definitions) {
    await writeFile(join(target, `${definition.id}.json`), JSON.stringify(definition));
  }
  const index = definitions.map(({ id, version, title, domain, kind }) => ({
    id,
    version,
    title,
    domain,
    kind,
  }));
  await writeFile(join(target, 'index.json'), JSON.stringify(index));
}

async function readDefinition(path: string): Promise<RulebookDefinition> {
  const { definition, findings } = parseRulebook(await readFile(path, 'utf8'));
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (definition && errors.length === 0) return definition;
  const lines = errors.map(
    ({ line, message }) => `${path}:${line ?? 1} ${message.zh} · ${message.en}`,
  );
  throw new Error(lines.join('\n'));
}
