import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Cell, CellStyle, WorkbookPlan } from '../../core/workbook/workbook-plan';

const run = promisify(execFile);

/** Opens a workbook in LibreOffice, which computes what has no cached value, and saves it again. */
export function recalculate(bytes: Uint8Array): Promise<Uint8Array> {
  return convert(bytes, 'xlsx');
}

type Format = 'xlsx' | 'pdf' | `csv:${string}`;

/** Converts a workbook with LibreOffice; each call has a profile and a folder of its own. */
export async function convert(bytes: Uint8Array, format: Format): Promise<Uint8Array> {
  const [converted = new Uint8Array()] = await convertAll([bytes], format);
  return converted;
}

/** Converts workbooks with one start of LibreOffice. */
export async function convertAll(
  books: readonly Uint8Array[],
  format: Format,
): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-office-'));
  const ending = format.split(':')[0] ?? '';
  try {
    const sources = books.map((_, index) => join(folder, `${index}.xlsx`));
    await Promise.all(sources.map((source, index) => writeFile(source, books[index] ?? '')));
    await run('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      join(folder, 'out'),
      ...sources,
    ]);
    const results = books.map((_, index) => readFile(join(folder, 'out', `${index}.${ending}`)));
    return (await Promise.all(results)).map((bytes) => new Uint8Array(bytes));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The same plan with every formula's cached value left out, so that an office must compute it; the
 * formats of numbers are left out too, because exceljs takes a text in a date cell for no date.
 */
export function withoutCachedValues(plan: WorkbookPlan): WorkbookPlan {
  const blank = (cell: Cell): Cell =>
    typeof cell === 'object' && cell !== null ? { ...cell, value: null } : cell;
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      styles: sheet.styles.map(({ area, style }) => ({
        area,
        style: style.numberFormat === '@' ? style : withoutFormat(style),
      })),
      conditionalFormats: [],
      blocks: sheet.blocks.map((block) => ({
        ...block,
        cells: block.cells.map((row) => row.map(blank)),
      })),
    })),
  };
}

function withoutFormat(style: CellStyle): CellStyle {
  const { numberFormat, ...rest } = style;
  return numberFormat === undefined ? style : rest;
}
