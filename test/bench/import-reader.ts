import { readFile } from 'node:fs/promises';
import { zoneOf } from '../../core/date/zone';
import { importRows } from '../../core/record/import-rows';
import { suggestMapping } from '../../core/record/suggest-mapping';
import { readTable } from '../../core/workbook/read-table';
import type { SourceTable } from '../../core/workbook/source-table';
import { loadRulebook } from './load-rulebook';

/** Reads a workbook one way in this process and reports time, rows and peak memory as JSON. */
const [mode = '', file = '', regime = ''] = process.argv.slice(2);
const readers: Readonly<Record<string, (bytes: Uint8Array) => Promise<number>>> = {
  read: async (bytes) => (await readSource(bytes)).rows.length,
  import: importSource,
  exceljs: readWithExceljs,
};
const bytes = new Uint8Array(await readFile(file));
const start = performance.now();
const rows = (await readers[mode]?.(bytes)) ?? 0;
const milliseconds = performance.now() - start;
const peakBytes = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ milliseconds, rows, peakBytes }));

async function readSource(source: Uint8Array): Promise<SourceTable> {
  const { table, findings } = await readTable(source);
  if (table === undefined) throw new Error(findings[0]?.message.en);
  return table;
}

async function importSource(source: Uint8Array): Promise<number> {
  const rulebook = await loadRulebook(regime);
  const table = await readSource(source);
  const sample = table.rows.slice(0, 50).map(({ cells }) => cells);
  const mapping = suggestMapping(table.headers, sample, rulebook);
  if (mapping.some(({ target }) => target === undefined)) throw new Error('a column is unmapped');
  return importRows(table, mapping, rulebook, zoneOf(rulebook.zone)).records.length;
}

async function readWithExceljs(source: Uint8Array): Promise<number> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(source.buffer as ArrayBuffer);
  let count = -1;
  workbook.worksheets[0]?.eachRow(() => (count += 1));
  return count;
}
