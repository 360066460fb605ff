import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RulebookDefinition } from '../core/rulebook/definition';
import { parseRulebook, type OtherRulebooks } from '../core/rulebook/parse-rulebook';

/**
 * Compiles rulebooks/*.yaml into one JSON file each and an index of their titles; the YAML goes along
 * for rulebooks that extend one.
 *
 * @throws Error that lists every finding with its file and line, when a rulebook has an error.
 */
export async function buildRulebooks(target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const files = (await readdir('rulebooks')).filter((name) => name.endsWith('.yaml')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join('rulebooks', name), 'utf8')));
  const others: OtherRulebooks = (id) => texts[files.indexOf(`${id}.yaml`)];
  const definitions = texts.map((text, at) =>
    readDefinition(join('rulebooks', files[at] ?? ''), text, others),
  );
  for (const [at, name] of files.entries()) await writeFile(join(target, name), texts[at] ?? '');
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

function readDefinition(path: string, text: string, others: OtherRulebooks): RulebookDefinition {
  const { definition, findings } = parseRulebook(text, others);
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (definition && errors.length === 0) return definition;
  const lines = errors.map(
    ({ line, message }) => `${path}:${line ?? 1} ${message.zh} · ${message.en}`,
  );
  throw new Error(lines.join('\n'));
}
