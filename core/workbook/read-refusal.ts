import type { TableFinding } from './source-table';

/** Stops the reading of a file from deep inside a stream; only `readTable` catches it. */
export class ReadRefusal extends Error {
  constructor(readonly finding: TableFinding) {
    super(finding.message.en);
  }
}

/** Refuses a file with an error finding. */
export function refuse(code: string, zh: string, en: string): never {
  throw new ReadRefusal({ code, severity: 'error', message: { zh, en } });
}

/** Refuses a file that is damaged; `zh` and `en` say what was found. */
export function refuseCorrupt(zh: string, en: string): never {
  return refuse(
    'corrupt-file',
    `文件已损坏，无法读取：${zh}。请在 Excel 中打开并另存为 .xlsx 后重试。`,
    `The file is damaged and cannot be read: ${en}. Open it in Excel, save it as .xlsx and try again.`,
  );
}

/** A size as people write it: `3.2 MB`. */
export function sizeText(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.ceil(bytes / 1024)} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
