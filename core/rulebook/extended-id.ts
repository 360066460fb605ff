import { isMap, parseDocument } from 'yaml';

/** The id of the rulebook a file extends; undefined when it extends none or cannot be read. */
export function extendedId(yaml: string): string | undefined {
  const { contents } = parseDocument(yaml, { merge: true });
  const id = isMap(contents) ? contents.get('extends') : undefined;
  return typeof id === 'string' ? id : undefined;
}
