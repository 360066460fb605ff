import { extendedId } from './extended-id';
import type { OtherRulebooks } from './parse-rulebook';

/**
 * Fetches the rulebooks a file extends, one above the other, so that it can then be read at once.
 *
 * @param fetchText the text of a rulebook at hand by its id; undefined when there is none.
 */
export async function gatherBases(
  yaml: string,
  fetchText: (id: string) => Promise<string | undefined>,
): Promise<OtherRulebooks> {
  const texts = new Map<string, string>();
  let next = extendedId(yaml);
  while (next !== undefined && !texts.has(next)) {
    const text = await fetchText(next);
    if (text === undefined) break;
    texts.set(next, text);
    next = extendedId(text);
  }
  return (id) => texts.get(id);
}
