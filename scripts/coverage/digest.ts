import { parse } from 'yaml';

/** One document of a digest: its sections are lists of facts. */
export interface DigestDocument {
  /** Id without the prefix of its part. */
  readonly id: string;
  readonly sections: Readonly<Record<string, readonly DigestItem[]>>;
}

/** One fact of a digest. */
export interface DigestItem {
  readonly section: string;
  /** 1-based place in its section. */
  readonly place: number;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Reads a digest file: a YAML list of documents with an id such as `s0-labour-inspection`. */
export function readDigest(yaml: string): readonly DigestDocument[] {
  const documents = parse(yaml) as readonly Readonly<Record<string, unknown>>[];
  return documents.map((document) => ({
    id: String(document['id']).replace(/^s\d+-/, ''),
    sections: Object.fromEntries(
      Object.entries(document).flatMap(([section, list]) =>
        Array.isArray(list) ? [[section, list.map((item, at) => itemOf(section, at, item))]] : [],
      ),
    ),
  }));
}

function itemOf(section: string, at: number, item: unknown): DigestItem {
  const facts =
    typeof item === 'object' && item !== null
      ? (item as Readonly<Record<string, unknown>>)
      : { text: item };
  return { section, place: at + 1, facts };
}

/** A fact as a text; empty when it is not there. */
export function factOf({ facts }: DigestItem, name: string): string {
  const value = facts[name];
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
