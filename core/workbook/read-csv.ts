import Papa, { type ParseError } from 'papaparse';
import { readHeaders, type RawRow } from './read-headers';
import type { ReadLimits } from './read-limits';
import { refuse } from './read-refusal';
import { readText, type DecodedText } from './read-text';
import type { SourceTable, TableFinding } from './source-table';

/**
 * Reads a table in text form: comma, semicolon, tab or bar as delimiter (`sep=;` in the first line
 * decides), quoted cells with line breaks, every cell kept as text so that no leading zero is lost.
 */
export function readCsv(
  bytes: Uint8Array,
  sheet: string,
  limits: ReadLimits,
): { readonly table: SourceTable; readonly findings: readonly TableFinding[] } {
  const decoded = readText(bytes);
  const { declared, body } = splitDeclaration(decoded.text);
  const parsed = Papa.parse(body, { delimiter: declared ?? guessDelimiter(body) });
  const firstRow = declared === undefined ? 1 : 2;
  const rows = filledRows(parsed.data, firstRow, limits.cells);
  if (rows.length === 0) refuseEmpty();
  const { table, findings } = readHeaders(rows, { sheetNames: [sheet], sheet, date1904: false });
  return {
    table,
    findings: [
      ...encodingFindings(decoded),
      ...parsed.errors.flatMap((error) => quoteFinding(error, firstRow)),
      ...findings,
    ],
  };
}

/** The one that splits the first rows most evenly; a comma when none does. */
function guessDelimiter(text: string): string {
  const { meta } = Papa.parse(text, {
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: true,
    preview: 1,
  });
  return meta.delimiter;
}

function splitDeclaration(text: string) {
  const declaration = /^sep=(.)\r?\n/i.exec(text);
  return declaration === null
    ? { declared: undefined, body: text }
    : { declared: declaration[1], body: text.slice(declaration[0].length) };
}

function filledRows(
  data: readonly (readonly string[])[],
  firstRow: number,
  cellLimit: number,
): readonly RawRow[] {
  let cells = 0;
  return data.flatMap((texts, index) => {
    if (texts.every((text) => text.trim() === '')) return [];
    cells += texts.length;
    if (cells > cellLimit) refuseCells(cellLimit);
    return [{ row: firstRow + index, cells: texts.map(cellOf) }];
  });
}

function cellOf(text: string): string | null {
  if (text === '') return null;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function encodingFindings({ encoding, truncated }: DecodedText): readonly TableFinding[] {
  const findings: TableFinding[] = [];
  if (encoding === 'gb18030') {
    findings.push({
      code: 'encoding-gb18030',
      severity: 'info',
      message: {
        zh: '文件按 GB18030（简体中文）编码读取；如出现乱码，请另存为“CSV UTF-8”。',
        en: 'The file was read as GB18030 (Simplified Chinese); if texts look wrong, save it as “CSV UTF-8”.',
      },
    });
  }
  if (truncated) findings.push(truncatedFinding);
  return findings;
}

const truncatedFinding: TableFinding = {
  code: 'truncated-file',
  severity: 'error',
  message: {
    zh: '文件在一个字的中间结束，可能不完整。请重新获取文件。',
    en: 'The file ends in the middle of a character and may be incomplete. Fetch it again.',
  },
};

function quoteFinding({ type, code, row }: ParseError, firstRow: number): readonly TableFinding[] {
  if (type !== 'Quotes' || row === undefined) return [];
  const line = firstRow + row;
  const open = code === 'MissingQuotes';
  return [
    {
      code: open ? 'quote-not-closed' : 'quote-inside-cell',
      severity: open ? 'error' : 'warning',
      message: open
        ? {
            zh: `第 ${line} 行起的引号没有闭合，其后的内容并入了同一格；文件可能不完整。`,
            en: `A quote opened in row ${line} is never closed, so the rest became one cell; the file may be incomplete.`,
          }
        : {
            zh: `第 ${line} 行的引号不规范，请核对该行各格。`,
            en: `Row ${line} has a stray quote; check its cells.`,
          },
      row: line,
    },
  ];
}

function refuseCells(limit: number): never {
  return refuse(
    'too-many-cells',
    `文件过大：单元格超过 ${limit} 个。请拆分后分批导入。`,
    `The file is too large: it has more than ${limit} cells. Split it and import the pieces.`,
  );
}

function refuseEmpty(): never {
  return refuse('empty-file', '文件中没有任何数据。', 'The file holds no data.');
}
