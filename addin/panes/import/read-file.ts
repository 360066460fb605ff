import type { SourceTable, TableFinding } from '../../../core/workbook/source-table';

/** A file whose table was read. */
export interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly table: SourceTable;
  readonly findings: readonly TableFinding[];
}

export type FileReading =
  | { readonly ok: true; readonly file: ReadFile }
  | { readonly ok: false; readonly findings: readonly TableFinding[] };

/** Reads a file, or another sheet of it; the reader is fetched when it is first needed. */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  sheet?: string,
): Promise<FileReading> {
  const { readTable } = await import('../../../core/workbook/read-table');
  const { table, findings } = await readTable(bytes, {
    fileName: name,
    ...(sheet === undefined ? {} : { sheet }),
  });
  return table ? { ok: true, file: { name, bytes, table, findings } } : { ok: false, findings };
}
