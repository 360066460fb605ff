import { readCsv } from './read-csv';
import { fileKindOf, type FileKind } from './read-file-kind';
import { defaultReadLimits, type ReadLimits } from './read-limits';
import { ReadRefusal, refuse, sizeText } from './read-refusal';
import { readXlsx } from './read-xlsx';
import { refuseEncrypted } from './read-zip';
import type { SourceTable, TableFinding } from './source-table';

export interface ReadOptions {
  /** Name of the file; only for messages, what the file is is told by its bytes. */
  readonly fileName?: string;
  /** Worksheet to read; absent: the first visible one with data. */
  readonly sheet?: string;
  readonly limits?: Partial<ReadLimits>;
}

export interface ReadResult {
  /** Absent when the file cannot be read; a finding of severity `error` then says why. */
  readonly table?: SourceTable;
  readonly findings: readonly TableFinding[];
}

/**
 * Reads a workbook (.xlsx, .xlsm) or a table in text form (UTF-8, UTF-16, GB18030) from its bytes.
 * A file that cannot be read never throws: its one finding says what it is and what helps.
 */
export async function readTable(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  const limits = { ...defaultReadLimits, ...options.limits };
  await Promise.resolve();
  try {
    return readByKind(bytes, options, limits);
  } catch (trouble) {
    if (trouble instanceof ReadRefusal) return { findings: [trouble.finding] };
    throw trouble;
  }
}

function readByKind(bytes: Uint8Array, options: ReadOptions, limits: ReadLimits): ReadResult {
  if (bytes.length > limits.fileBytes) refuseSize(bytes.length, limits.fileBytes);
  const kind = fileKindOf(bytes);
  const name = options.fileName ?? '';
  switch (kind) {
    case 'zip': {
      const { table, findings } = readXlsx(bytes, options.sheet, limits);
      return { table, findings: [...wrongName(name, WORKBOOK_NAME, IS_WORKBOOK), ...findings] };
    }
    case 'text': {
      const { table, findings } = readCsv(bytes, baseName(name), limits);
      return { table, findings: [...wrongName(name, TEXT_NAME, IS_TEXT), ...findings] };
    }
    default:
      return refuseKind(kind);
  }
}

const WORKBOOK_NAME = /^$|\.xls[xm]$/i;
const TEXT_NAME = /^$|\.(?:csv|tsv|tab|txt)$/i;

const IS_WORKBOOK: TableFinding = {
  code: 'name-differs',
  severity: 'info',
  message: {
    zh: '文件名不是 .xlsx，但内容是 Excel 工作簿，已按工作簿读取。',
    en: 'The file is not named .xlsx but holds an Excel workbook; it was read as one.',
  },
};

const IS_TEXT: TableFinding = {
  code: 'name-differs',
  severity: 'info',
  message: {
    zh: '文件名不是 .csv，但内容是文本表格，已按 CSV 读取。',
    en: 'The file is not named .csv but holds a table in text form; it was read as CSV.',
  },
};

function wrongName(name: string, expected: RegExp, finding: TableFinding): readonly TableFinding[] {
  return expected.test(name) ? [] : [finding];
}

/** The name that stands for a text file's only sheet. */
function baseName(name: string): string {
  return name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '') || 'CSV';
}

function refuseSize(found: number, limit: number): never {
  return refuse(
    'file-too-large',
    `文件为 ${sizeText(found)}，超过上限 ${sizeText(limit)}。请按月份或部门拆分后分批导入。`,
    `The file has ${sizeText(found)}, more than the limit of ${sizeText(limit)}. Split it by month or department and import the pieces.`,
  );
}

function refuseKind(kind: Exclude<FileKind, 'zip' | 'text'>): never {
  switch (kind) {
    case 'empty':
      return refuse('empty-file', '文件是空的（0 字节）。', 'The file is empty (0 bytes).');
    case 'encrypted':
      return refuseEncrypted();
    case 'legacy-xls':
      return refuse(
        'legacy-xls',
        '这是旧版 Excel 97–2003 工作簿（.xls），暂不支持。请在 Excel 中另存为 .xlsx 后重试。',
        'This is an Excel 97–2003 workbook (.xls), which is not supported. Save it as .xlsx in Excel and try again.',
      );
    case 'markup':
      return refuse(
        'markup-file',
        '这是网页或 XML 文件，不是 Excel 工作簿（不少系统导出的“Excel”其实是网页）。请在 Excel 中打开并另存为 .xlsx 后重试。',
        'This is a web page or XML file, not an Excel workbook (many systems export web pages as “Excel”). Open it in Excel, save it as .xlsx and try again.',
      );
    case 'legacy-office':
    case 'binary':
      return refuse(
        'not-a-workbook',
        '这不是 Excel 工作簿或文本表格。请选择 .xlsx 或 .csv 文件。',
        'This is neither an Excel workbook nor a table in text form. Choose an .xlsx or .csv file.',
      );
    default: {
      const never: never = kind;
      return never;
    }
  }
}
