import type { PackageFile } from './package-file';

/**
 * Brings what the writer of the file puts in an order of its own into that of the schema (ECMA-376
 * part 1): the children of fonts, and what stands at the end of a sheet. Excel forgives the one
 * and not always the other.
 */
export function orderParts(file: PackageFile): void {
  file.change('xl/styles.xml', (xml) =>
    xml.replace(
      /<font>(.*?)<\/font>/gs,
      (_, children: string) => `<font>${ordered(children)}</font>`,
    ),
  );
  for (const path of file.paths()) {
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) file.change(path, withTablesLast);
  }
}

/** Children of a font (18.8.22). */
const FONT =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
    ' ',
  );

function ordered(children: string): string {
  const elements = children.match(/<[^>]+>/g) ?? [];
  const rank = (element: string): number => FONT.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');
  return elements.sort((one, other) => rank(one) - rank(other)).join('');
}

/** Tables stand behind drawings (18.3.1.99). */
function withTablesLast(xml: string): string {
  const [tables] = /<tableParts.*?<\/tableParts>/s.exec(xml) ?? [];
  if (tables === undefined) return xml;
  return xml.replace(tables, '').replace(/<extLst|<\/worksheet>/, (end) => tables + end);
}
