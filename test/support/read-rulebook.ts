import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseRulebook } from '../../core/rulebook/parse-rulebook';
import type { RulebookDefinition } from '../../core/rulebook/definition';

/** Tests and the processes they start run in the project's folder. */
const folder = join(process.cwd(), 'rulebooks');

/** A rulebook of the project as tests need it; throws when it does not come through the door clean. */
export function readRulebook(id: string): RulebookDefinition {
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
