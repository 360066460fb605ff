import type { CustodyWording } from '../../texts/custody-wording';

/** Those a seal names, people as they are called and roles in words. */
export function readerNames(
  readers: readonly string[],
  { custody, common }: CustodyWording['texts'],
): string {
  const roles = new Map<string, string>(Object.entries(custody.roles));
  return readers.map((reader) => roles.get(reader) ?? reader).join(common.comma);
}
