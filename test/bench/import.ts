import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COLUMNS, bigWorkbook } from './big-workbook';
import { loadRulebook } from './load-rulebook';
import { mebibytes, milliseconds, times, whole, type BenchReport } from './report';
import { median } from './rounds';

const ROWS = 100_000;
const REGIME = 'customer-complaint-marketing-qa';
const ROUNDS = 3;

/** What a reader in a process of its own reports on its last line. */
interface ReaderResult {
  readonly milliseconds: number;
  readonly rows: number;
  readonly peakBytes: number;
}

const READERS = [
  { name: 'core: read', mode: 'read' },
  { name: 'core: read, map and check every row', mode: 'import' },
  { name: 'exceljs: read', mode: 'exceljs' },
] as const;

/** Import of a workbook of 100,000 rows and 20 columns, each reader in a fresh process. */
export async function benchImport(): Promise<BenchReport> {
  const folder = await mkdtemp(join(tmpdir(), 'complaint-ledger-bench-'));
  try {
    const file = join(folder, 'register.xlsx');
    await writeFile(file, bigWorkbook(ROWS, await loadRulebook(REGIME)));
    const { size } = await stat(file);
    const runs = await runReaders(file);
    const results = runs.map(summariseRuns);
    const base = results[2] ?? emptyResult;
    return {
      title: `Import: ${whole(ROWS)} rows × ${COLUMNS} columns, ${mebibytes(size)} of .xlsx`,
      columns: ['', 'time', 'rows/s', '× as fast as exceljs', 'peak memory'],
      rows: READERS.map(({ name }, index) => {
        const result = results[index] ?? emptyResult;
        return [
          name,
          milliseconds(result.milliseconds),
          whole((result.rows / result.milliseconds) * 1000),
          times(base.milliseconds / result.milliseconds),
          mebibytes(result.peakBytes),
        ];
      }),
      verdicts: verdictsOf(results),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const emptyResult: ReaderResult = { milliseconds: NaN, rows: NaN, peakBytes: NaN };

/** Readers take turns; the first turn of each is thrown away. */
async function runReaders(file: string): Promise<readonly (readonly ReaderResult[])[]> {
  const results = READERS.map((): ReaderResult[] => []);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, { mode }] of READERS.entries()) {
      const result = await readInProcess(mode, file);
      if (round > 0) results[index]?.push(result);
    }
  }
  return results;
}

async function readInProcess(mode: string, file: string): Promise<ReaderResult> {
  const script = fileURLToPath(new URL('./import-reader.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, mode, file, REGIME], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of child.stdout) output += String(chunk);
  return JSON.parse(output) as ReaderResult;
}

function summariseRuns(runs: readonly ReaderResult[]): ReaderResult {
  return {
    milliseconds: median(runs.map((run) => run.milliseconds)),
    rows: runs[0]?.rows ?? NaN,
    peakBytes: median(runs.map((run) => run.peakBytes)),
  };
}

function verdictsOf([core, full, exceljs]: readonly ReaderResult[]) {
  const faster = (exceljs?.milliseconds ?? NaN) / (core?.milliseconds ?? NaN);
  const smaller = (exceljs?.peakBytes ?? NaN) / (core?.peakBytes ?? NaN);
  return [
    { target: 'every row read', found: whole(full?.rows ?? NaN), met: full?.rows === ROWS },
    { target: 'faster than exceljs', found: times(faster), met: faster > 1 },
    { target: 'less memory than exceljs', found: `1 / ${smaller.toFixed(1)}`, met: smaller > 1 },
  ];
}
