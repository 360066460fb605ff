import { refuse } from './read-refusal';
import type { Relationship, XlsxPackage } from './read-xlsx-package';

export interface XlsxSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** What the workbook part says: its worksheets in order and where shared data stand. */
export interface XlsxWorkbook {
  readonly sheets: readonly XlsxSheet[];
  readonly date1904: boolean;
  readonly stringsPart: string | undefined;
  readonly stylesPart: string | undefined;
}

/** Reads the list of worksheets; chart sheets and macro sheets are left out. */
export function readXlsxWorkbook(source: XlsxPackage): XlsxWorkbook {
  const relationships = source.relationshipsOf(source.workbookPart);
  const sheets: XlsxSheet[] = [];
  let date1904 = false;
  source.read(source.workbookPart, {
    open(name, attributes) {
      if (name === 'sheet') sheets.push(...worksheetOf(attributes, relationships, source));
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
    },
  });
  if (sheets.length === 0) refuseNoSheet();
  const partOf = (type: string): string | undefined =>
    relationships.find((candidate) => candidate.type === type)?.target;
  return {
    sheets: sheets.every(({ hidden }) => hidden)
      ? sheets.map((sheet) => ({ ...sheet, hidden: false }))
      : sheets,
    date1904,
    stringsPart: partOf('sharedStrings'),
    stylesPart: partOf('styles'),
  };
}

function worksheetOf(
  attributes: Readonly<Record<string, string>>,
  relationships: readonly Relationship[],
  source: XlsxPackage,
): readonly XlsxSheet[] {
  const [, id] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
  const target = relationships.find((candidate) => candidate.id === id);
  if (target?.type !== 'worksheet' || !source.has(target.target)) return [];
  const { name = '', state } = attributes;
  return [{ name, hidden: state === 'hidden' || state === 'veryHidden', part: target.target }];
}

/** Reads an XML boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function refuseNoSheet(): never {
  return refuse(
    'no-sheet',
    '文件中没有可读取的工作表。',
    'The file has no worksheet that can be read.',
  );
}
