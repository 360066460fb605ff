import { coverLine } from './coverage/cover-line';
import { coverRulebook, rulebookText } from './coverage/cover-rulebook';
import { readDigestFolder } from './coverage/read-folder';

/**
 * Lists for every fact of a digest folder whether a rulebook executes it, shows it as guidance or
 * leaves it as an open choice; ends with 1 when something is missing.
 *
 * Usage: `npm run coverage:regimes -- FOLDER [--only ID] [--missing]`
 */
const [folder = '', ...options] = process.argv.slice(2);
const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : undefined;
const documents = readDigestFolder(folder);
const wanted = documents.filter(({ id }) => only === undefined || id === only);
if (wanted.length === 0) throw new Error(`No document ${only ?? ''} in “${folder}”.`);

let missing = 0;
for (const document of wanted) {
  const text = rulebookText(document.id);
  const rows = text === undefined ? undefined : coverRulebook(text, document, documents);
  if (rows === undefined) {
    missing += 1;
    process.stdout.write(`${document.id}: MISSING, no readable rulebook\n`);
    continue;
  }
  const gaps = rows.filter(({ kind }) => kind === 'MISSING');
  missing += gaps.length;
  process.stdout.write(`${document.id}: ${rows.length} facts, ${gaps.length} missing\n`);
  const shown = options.includes('--missing') ? gaps : rows;
  process.stdout.write(shown.map((row) => `${coverLine(row)}\n`).join(''));
}
process.exitCode = missing > 0 ? 1 : 0;
