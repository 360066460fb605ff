import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';

const run = promisify(execFile);
const validator = join(__dirname, '../../node_modules/.bin/ooxml-validator');

/** What Microsoft's Open XML SDK finds wrong with a package. */
export async function soundness(bytes: Uint8Array): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-package-'));
  try {
    const file = join(folder, 'workbook.xlsx');
    await writeFile(file, bytes);
    const stdout = await run(validator, [file]).then(
      (answer) => answer.stdout,
      (failure: unknown) => (failure as { readonly stdout: string }).stdout,
    );
    const { ok, errors } = JSON.parse(stdout) as { ok: boolean; errors: readonly unknown[] };
    return { ok, errors };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads a package with exceljs. */
export async function readWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook;
}
