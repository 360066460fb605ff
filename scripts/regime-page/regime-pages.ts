import { readdirSync } from 'node:fs';
import { parseRulebook } from '../../core/rulebook/parse-rulebook';
import { rulebookText } from '../coverage/cover-rulebook';
import { markdownTable } from './markdown-table';
import { regimePage } from './regime-page';

/** Every page of docs/regimes by its file name: one a rulebook, and their list. */
export function regimePages(): ReadonlyMap<string, string> {
  const definitions = readdirSync('rulebooks')
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => definitionOf(name.slice(0, -'.yaml'.length)));
  const rows = definitions.map(({ id, title, domain, clocks }) => [
    `[${title.zh}](${id}.md)`,
    title.en,
    domain.zh,
    String(clocks.length),
  ]);
  const head = ['制度 Regime', 'Title', '领域 Domain', '时限 Clocks'];
  return new Map([
    ['README.md', `# 制度 Regimes\n\n${markdownTable(head, rows)}\n`],
    ...definitions.map((definition) => [`${definition.id}.md`, regimePage(definition)] as const),
  ]);
}

function definitionOf(id: string) {
  const { definition, findings } = parseRulebook(rulebookText(id) ?? '', rulebookText);
  if (!definition) throw new Error(`rulebooks/${id}.yaml: ${JSON.stringify(findings)}`);
  return definition;
}
