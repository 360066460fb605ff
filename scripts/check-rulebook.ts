import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statutoryDays } from '../calendars/statutory-days';
import { compileCalendar } from '../core/calendar/compile-calendar';
import { defaultHours } from '../core/calendar/default-hours';
import { runExample } from '../core/example/run-example';
import type { RulebookDefinition } from '../core/rulebook/definition';
import { parseRulebook, type LineOf } from '../core/rulebook/parse-rulebook';
import { coverLine } from './coverage/cover-line';
import { coverRulebook, rulebookText } from './coverage/cover-rulebook';
import { readDigestFolder } from './coverage/read-folder';

/**
 * Checks rulebooks: their shape, the lint rules, the worked examples and, where a digest folder
 * lies beside the project, what of their document they cover; ends with 1 when something is wrong.
 *
 * Usage: `npm run rulebook -- rulebooks/x.yaml …`
 */
const files = process.argv.slice(2);
if (files.length === 0) throw new Error('Name at least one rulebook file.');
const documents = readDigestFolder(join('..', 'shared', 'regimes'));
let problems = 0;
for (const file of files) problems += checkFile(file);
process.exitCode = problems > 0 ? 1 : 0;

function checkFile(file: string): number {
  const text = readFileSync(file, 'utf8');
  const { definition, findings, lineOf } = parseRulebook(text, rulebookText);
  const lines = [
    ...findings.map(
      ({ line = 1, severity, message }) =>
        `${file}:${line} ${severity} ${message.zh} ${message.en}`,
    ),
    ...(definition ? exampleLines(file, definition, lineOf) : []),
    ...(definition ? coverageLines(definition.id, text) : []),
  ];
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  const count = definition?.examples.length ?? 0;
  process.stdout.write(
    lines.length === 0
      ? `${file}: clean, ${count} examples hold\n`
      : `${file}: ${lines.length} to mend\n`,
  );
  return lines.length;
}

function exampleLines(file: string, definition: RulebookDefinition, lineOf: LineOf) {
  const calendar = compileCalendar(
    { kind: definition.calendar, closures: [], extraWorkdays: [], hours: defaultHours },
    statutoryDays,
  );
  return definition.examples.flatMap((example, index) =>
    runExample(example, definition, calendar).map(({ path, expected, actual }) => {
      const line = lineOf(['examples', index, ...path]) ?? 1;
      const place = path.slice(1).join('.');
      return `${file}:${line} example “${example.title.zh}” ${place}: expected ${shown(expected)}, got ${shown(actual)}`;
    }),
  );
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

function coverageLines(id: string, text: string): readonly string[] {
  const document = documents.find((candidate) => candidate.id === id);
  const rows = document && coverRulebook(text, document, documents);
  return (rows ?? []).filter(({ kind }) => kind === 'MISSING').map(coverLine);
}
