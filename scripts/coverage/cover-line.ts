import type { CoverRow } from './cover-document';
import { factOf, type DigestItem } from './digest';

/** A line of the coverage report: the fact, what becomes of it and by which item. */
export function coverLine({ item, kind, by }: CoverRow): string {
  const place = `${item.section} ${item.place}`.padEnd(18);
  return `  ${kind.padEnd(11)} ${place} ${by.padEnd(36)} ${shortFact(item)}`;
}

function shortFact(item: DigestItem): string {
  const name = ['name', 'code', 'rule', 'what', 'trigger', 'text', 'role'].find(
    (candidate) => factOf(item, candidate) !== '',
  );
  const parts = [name === undefined ? '' : factOf(item, name), factOf(item, 'zh')];
  const text = parts.filter((part) => part !== '').join(' ') || factOf(item, 'state_zh');
  return text.length > 70 ? `${text.slice(0, 70)}…` : text;
}
