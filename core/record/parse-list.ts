import type { Finding } from '../finding';
import { isFinding, rawObject, shapeFinding, type RawObject } from './raw-shape';

/**
 * Reads a list of a record's parts; an entry that cannot be read is reported and left out.
 *
 * @param part name of the list in the record.
 * @param parse reads one entry, or answers what is wrong with it.
 */
export function parseList<Part extends object>(
  raw: unknown,
  part: string,
  parse: (entry: RawObject) => Part | Finding,
): { readonly items: readonly Part[]; readonly findings: readonly Finding[] } {
  if (raw === undefined || raw === null) return { items: [], findings: [] };
  if (!Array.isArray(raw)) return { items: [], findings: [shapeFinding(part)] };
  const items: Part[] = [];
  const findings: Finding[] = [];
  for (const entry of raw) {
    const object = rawObject(entry);
    const read = object === undefined ? shapeFinding(part) : parse(object);
    if (isFinding(read)) findings.push(read);
    else items.push(read);
  }
  return { items, findings };
}
