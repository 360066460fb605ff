import { readFile } from 'node:fs/promises';
import { bindRulebook } from '../../core/rulebook/bind-rulebook';
import { parseRulebook } from '../../core/rulebook/parse-rulebook';
import type { Rulebook } from '../../core/rulebook/rulebook';

/** A rulebook of the project with its default parameters. */
export async function loadRulebook(id: string): Promise<Rulebook> {
  const file = new URL(`../../rulebooks/${id}.yaml`, import.meta.url);
  const { definition } = parseRulebook(await readFile(file, 'utf8'));
  const { rulebook } = definition === undefined ? {} : bindRulebook(definition, {});
  if (rulebook === undefined) throw new Error(`${id} does not compile`);
  return rulebook;
}
