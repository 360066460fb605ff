import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseRulebook } from '../../core/rulebook/parse-rulebook';
import { coverDocument, type CoverRow } from './cover-document';
import type { DigestDocument } from './digest';

/** The text of a rulebook in `rulebooks/` by its id. */
export function rulebookText(id: string): string | undefined {
  const path = join('rulebooks', `${id}.yaml`);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/**
 * The coverage of a document by a rulebook's text, its base's coverage taken into account;
 * `undefined` when the rulebook cannot be read.
 */
export function coverRulebook(
  text: string,
  document: DigestDocument,
  documents: readonly DigestDocument[],
): readonly CoverRow[] | undefined {
  const { definition } = parseRulebook(text, rulebookText);
  if (definition === undefined) return undefined;
  const base = baseOf(text);
  const baseText = base === undefined ? undefined : rulebookText(base);
  const baseDocument = documents.find(({ id }) => id === base);
  const rows = baseText && baseDocument && coverRulebook(baseText, baseDocument, documents);
  return coverDocument(document, definition, rows ? { rows } : undefined);
}

function baseOf(text: string): string | undefined {
  const data: unknown = parse(text, { merge: true });
  return typeof data === 'object' && data !== null && 'extends' in data
    ? String(data.extends)
    : undefined;
}
