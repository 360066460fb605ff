import { FONT_NAME } from './excel-style';

/**
 * Brings the children of every `font` into the order the schema wants (ECMA-376 part 1, 18.8.22)
 * and makes the default font one that has Chinese signs.
 *
 * @param xml the styles part; children of `font` are empty elements.
 */
export function mendStyles(xml: string): string {
  const ordered = xml.replace(
    /<font>(.*?)<\/font>/gs,
    (_, children: string) => `<font>${orderChildren(children)}</font>`,
  );
  return ordered.replace(/(<fonts[^>]*>)<font>.*?<\/font>/s, `$1${DEFAULT_FONT}`);
}

const DEFAULT_FONT = `<font><sz val="10"/><color theme="1"/><name val="${FONT_NAME}"/><family val="2"/></font>`;

const ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

function orderChildren(children: string): string {
  const elements = children.match(/<[^>]+>/g) ?? [];
  const rank = (element: string): number => ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');
  return [...elements].sort((a, b) => rank(a) - rank(b)).join('');
}
