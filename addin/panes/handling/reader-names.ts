import { applicationRoleTitles } from '../../../core/application-role-titles';
import type { Text } from '../../../core/text';
import type { CustodyWording } from '../../texts/custody-wording';

const titles = new Map<string, Text>(Object.entries(applicationRoleTitles));

/** Those a seal names, people as they are called and roles in words. */
export function readerNames(
  readers: readonly string[],
  { say, texts: { common } }: Pick<CustodyWording, 'say' | 'texts'>,
): string {
  const named = readers.map((reader) => {
    const title = titles.get(reader);
    return title ? say(title) : reader;
  });
  return named.join(common.comma);
}
