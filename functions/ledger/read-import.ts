import { columnMapping } from '../../core/record/column-mapping';
import { importRows, type ImportedRows, type RowFinding } from '../../core/record/import-rows';
import type { DateOrder } from '../../core/record/read-date-text';
import { suggestMapping, type ColumnSuggestion } from '../../core/record/suggest-mapping';
import type { TableFinding } from '../../core/workbook/source-table';
import type { FormFile } from '../request/form-body';
import { fileTooLarge, unprocessable, unsupportedType, type Problem } from '../request/problem';
import { checkRecordCount } from '../request/check-record-count';
import { queryProblem } from '../request/query-problem';
import type { OpenSetting } from './open-setting';

export interface ImportOptions {
  readonly sheet?: string | undefined;
  /** Header → key of a field or event, `number`, `level`, or nothing; absent: as suggested. */
  readonly mapping?: Readonly<Record<string, string | null>> | undefined;
  readonly dateOrder?: DateOrder | undefined;
}

/** A file read as records of a regime: every data row is there, whatever is wrong with it. */
export interface ImportedFile {
  readonly kind: 'import';
  readonly sheetNames: readonly string[];
  readonly sheet: string;
  readonly columns: readonly ColumnSuggestion[];
  readonly rows: ImportedRows['records'];
  readonly findings: readonly (TableFinding | RowFinding)[];
}

/** Reads a workbook or text table, the reader loaded at first use; an unreadable file is a problem. */
export async function readImport(
  file: FormFile,
  { sheet, mapping, dateOrder }: ImportOptions,
  { rulebook, zone }: OpenSetting,
): Promise<ImportedFile | Problem> {
  const { readTable } = await import('../../core/workbook/read-table');
  const { table, findings } = await readTable(file.bytes, {
    fileName: file.name,
    ...(sheet !== undefined && { sheet }),
  });
  if (!table) return unreadableFile(findings);
  const tooMany = checkRecordCount(table.rows, '/file');
  if (tooMany) return tooMany;
  const columns = suggestMapping(
    table.headers,
    table.rows.slice(0, 50).map(({ cells }) => cells),
    rulebook,
  );
  const chosen = mapping ? columnMapping(mapping, rulebook) : { mapping: columns, findings: [] };
  if (chosen.findings.length > 0) {
    return queryProblem(chosen.findings, '/mapping');
  }
  const imported = importRows(table, chosen.mapping, rulebook, zone, dateOrder);
  return {
    kind: 'import',
    sheetNames: table.sheetNames,
    sheet: table.sheet,
    columns,
    rows: imported.records,
    findings: [...findings, ...imported.findings],
  };
}

/** Files over a limit, and files of another kind than a table, by the reader's code. */
const TOO_LARGE = new Set(['file-too-large', 'zip-bomb', 'too-many-cells']);
const OTHER_KIND = new Set([
  'legacy-xls',
  'markup-file',
  'not-a-workbook',
  'binary-workbook',
  'open-document',
]);

function unreadableFile(findings: readonly TableFinding[]): Problem {
  const errors = findings.map(({ code, message }) => ({ pointer: '/file', code, message }));
  const codes = findings.map(({ code }) => code);
  if (codes.some((code) => TOO_LARGE.has(code))) return fileTooLarge(errors);
  if (codes.some((code) => OTHER_KIND.has(code))) {
    return { ...unsupportedType(codes.join(', '), ['.xlsx', '.csv']), errors };
  }
  return unprocessable(errors);
}
