import { readHeaders, type RawRow } from './read-headers';
import type { ReadLimits } from './read-limits';
import { refuse } from './read-refusal';
import { readXlsxDateFormats } from './read-xlsx-date-formats';
import { packageFindings } from './read-xlsx-findings';
import { openXlsxPackage, type XlsxPackage } from './read-xlsx-package';
import { readXlsxSheet } from './read-xlsx-sheet';
import { readXlsxStrings } from './read-xlsx-strings';
import { readXlsxWorkbook, type XlsxSheet, type XlsxWorkbook } from './read-xlsx-workbook';
import type { SourceTable, TableFinding } from './source-table';

/**
 * Reads one worksheet of an Office Open XML workbook: the named one, or else the first visible one
 * that has a filled cell. A name that is not there is refused with the names that are.
 */
export function readXlsx(
  bytes: Uint8Array,
  sheet: string | undefined,
  limits: ReadLimits,
): { readonly table: SourceTable; readonly findings: readonly TableFinding[] } {
  const source = openXlsxPackage(bytes, limits);
  const workbook = readXlsxWorkbook(source);
  const { chosen, rows, findings } = readChosenSheet(source, workbook, sheet, limits);
  const visible = workbook.sheets.filter((candidate) => !candidate.hidden);
  const table = readHeaders(rows, {
    sheetNames: visible.map(({ name }) => name),
    sheet: chosen.name,
    date1904: workbook.date1904,
  });
  return {
    table: table.table,
    findings: [
      ...packageFindings(source, visible, chosen, sheet !== undefined),
      ...findings,
      ...table.findings,
    ],
  };
}

interface ChosenSheet {
  readonly chosen: XlsxSheet;
  readonly rows: readonly RawRow[];
  readonly findings: readonly TableFinding[];
}

function readChosenSheet(
  source: XlsxPackage,
  workbook: XlsxWorkbook,
  name: string | undefined,
  limits: ReadLimits,
): ChosenSheet {
  const context = {
    strings: readXlsxStrings(source, workbook.stringsPart),
    dateStyles: readXlsxDateFormats(source, workbook.stylesPart),
    cellLimit: limits.cells,
  };
  for (const chosen of candidates(workbook.sheets, name)) {
    const { rows, findings } = readXlsxSheet(source, chosen, context);
    if (rows.length > 0) return { chosen, rows, findings };
  }
  return refuse(
    'empty-sheet',
    name === undefined ? '文件中没有任何数据：所有工作表都是空的。' : `工作表“${name}”是空的。`,
    name === undefined
      ? 'The file holds no data: every worksheet is empty.'
      : `The worksheet “${name}” is empty.`,
  );
}

/** The sheets to try in order; a named sheet may be a hidden one. */
function candidates(sheets: readonly XlsxSheet[], name: string | undefined): readonly XlsxSheet[] {
  const visible = sheets.filter((sheet) => !sheet.hidden);
  if (name === undefined) return visible;
  const named = sheets.filter((sheet) => isSameName(sheet.name, name));
  if (named.length > 0) return named;
  const names = visible.map((sheet) => `“${sheet.name}”`);
  return refuse(
    'sheet-not-found',
    `文件中没有名为“${name}”的工作表；现有：${names.join('、')}。`,
    `The file has no worksheet named “${name}”; it has ${names.join(', ')}.`,
  );
}

/** Sheet names differ by more than case and surrounding blanks, as in Excel. */
function isSameName(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}
