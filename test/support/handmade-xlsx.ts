import { strToU8, zipSync, type Zippable } from 'fflate';

export interface HandmadeXlsx {
  /** Content of each sheet's `sheetData`, by the sheet's name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Items of the shared string table, each the inside of an `si`. */
  readonly strings?: readonly string[];
  /** What follows `sheetData` in every sheet. */
  readonly after?: string;
  /** Format codes of the cell styles 1, 2, …; a number stands for a built-in format. */
  readonly formats?: readonly (string | number)[];
  readonly hidden?: readonly string[];
  readonly date1904?: boolean;
  readonly strict?: boolean;
  /** Prefix of the elements of sheets and strings, e.g. `x:`. */
  readonly prefix?: string;
  readonly level?: 0 | 6;
  readonly extra?: Readonly<Record<string, string>>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OPEN = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** Writes a workbook part by part, for what no library would write. */
export function handmadeXlsx(source: HandmadeXlsx): Uint8Array {
  const texts = Object.entries(partsOf(source)).map(([name, text]) => [name, strToU8(text)]);
  const parts: Zippable = Object.fromEntries(texts) as Record<string, Uint8Array>;
  return zipSync(parts, { level: source.level ?? 6 });
}

/** The parts of such a workbook as texts by name. */
function partsOf(source: HandmadeXlsx): Record<string, string> {
  const names = Object.keys(source.sheets);
  const main =
    source.strict === true ? `${STRICT}/spreadsheetml/main` : `${OPEN}/spreadsheetml/2006/main`;
  const office =
    source.strict === true
      ? `${STRICT}/officeDocument/relationships`
      : `${OPEN}/officeDocument/2006/relationships`;
  const relationships = (items: readonly (readonly [string, string])[]): string =>
    `${HEAD}<Relationships xmlns="${OPEN}/package/2006/relationships">${items
      .map(
        ([type, target], index) =>
          `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  const prefix = source.prefix ?? '';
  const xmlns = prefix === '' ? `xmlns="${main}"` : `xmlns:${prefix.slice(0, -1)}="${main}"`;
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${OPEN}/package/2006/content-types"/>`,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${main}" xmlns:r="${office}">${
      source.date1904 === true ? '<workbookPr date1904="1"/>' : ''
    }<sheets>${names
      .map(
        (name, index) =>
          `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${
            source.hidden?.includes(name) === true ? ' state="hidden"' : ''
          }/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': stylesOf(source.formats ?? [], main),
    'xl/sharedStrings.xml': `${HEAD}<${prefix}sst ${xmlns}>${(source.strings ?? [])
      .map((item) => `<${prefix}si>${item}</${prefix}si>`)
      .join('')}</${prefix}sst>`,
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${HEAD}<${prefix}worksheet ${xmlns}><${prefix}sheetData>${source.sheets[name] ?? ''}</${prefix}sheetData>${source.after ?? ''}</${prefix}worksheet>`,
      ]),
    ),
    ...source.extra,
  };
}

function stylesOf(formats: readonly (string | number)[], main: string): string {
  const ids = formats.map((format, index) => (typeof format === 'number' ? format : 164 + index));
  const codes = formats.flatMap((format, index) =>
    typeof format === 'number'
      ? []
      : [`<numFmt numFmtId="${164 + index}" formatCode="${escape(format)}"/>`],
  );
  return `${HEAD}<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${ids
    .map((id) => `<xf numFmtId="${id}"/>`)
    .join('')}</cellXfs></styleSheet>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
