import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseRulebook } from '../../core/rulebook/parse-rulebook';
import type { RulebookDefinition } from '../../core/rulebook/definition';
import { keep, readKept } from './kept-file';

/** Tests and the processes they start run in the project's folder. */
const folder = join(process.cwd(), 'rulebooks');

/** A line with the state they were read in, and one with the definitions. */
const KEPT = 'rulebooks.txt';

let definitions: ReadonlyMap<string, RulebookDefinition> | undefined;

/** A rulebook of the project as tests need it; throws when it does not come through the door clean. */
export function readRulebook(id: string): RulebookDefinition {
  definitions ??= new Map(allDefinitions().map((definition) => [definition.id, definition]));
  return definitions.get(id) ?? readCleanly(id);
}

/** All that are clean, as they were read before unless a rulebook or what reads them has changed. */
function allDefinitions(): readonly RulebookDefinition[] {
  const state = stateOf(folder, join(process.cwd(), 'core'));
  const [madeIn, kept = ''] = readKept(KEPT)?.toString().split('\n') ?? [];
  if (madeIn === state) return JSON.parse(kept) as readonly RulebookDefinition[];
  const all = rulebookIds().flatMap((id) => {
    try {
      return [readCleanly(id)];
    } catch {
      return [];
    }
  });
  keep(KEPT, `${state}\n${JSON.stringify(all)}`);
  return all;
}

/** Differs as soon as a file in one of the folders does. */
function stateOf(...folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const from of folders) {
    for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' }).sort()) {
      const { size, mtimeMs } = statSync(join(from, name));
      hash.update(`${name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function readCleanly(id: string): RulebookDefinition {
  const { definition, findings } = parseRulebook(readRulebookText(id), otherRulebook);
  if (definition === undefined || findings.some(({ severity }) => severity === 'error')) {
    throw new Error(
      findings.map(({ line, message }) => `${id}.yaml:${line}: ${message.en}`).join('\n'),
    );
  }
  return definition;
}

/** The text of a rulebook others may extend. */
export function otherRulebook(id: string): string | undefined {
  return rulebookIds().includes(id) ? readRulebookText(id) : undefined;
}

/** The YAML text of a rulebook of the project. */
export function readRulebookText(id: string): string {
  return readFileSync(join(folder, `${id}.yaml`), 'utf8');
}

/** The ids of all rulebooks of the project. */
export function rulebookIds(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace(/\.yaml$/, ''))
    .sort();
}
