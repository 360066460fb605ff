import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { mebibytes, milliseconds, times, whole, type BenchReport } from './report';

const ROWS = 100_000;
const REGIME = 'telecom-user-appeals';
/** Megabytes of heap that a report has to do with, and that exceljs needs not to fail. */
const HEAP = 1024;
const ROOMY_HEAP = 6144;

const WRITERS = [
  { name: `report workbook, heap of ${HEAP} MB`, mode: 'report', heap: HEAP },
  { name: `exceljs, rows alone, heap of ${HEAP} MB`, mode: 'exceljs', heap: HEAP },
  { name: `exceljs, rows alone, heap of ${ROOMY_HEAP} MB`, mode: 'exceljs', heap: ROOMY_HEAP },
] as const;

/** What a writer in a process of its own reports on its last line. */
interface WriterResult {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly peakBytes: number;
}

/** The monthly report of 100,000 complaints, beside exceljs writing nothing but their rows. */
export async function benchReportWorkbook(): Promise<BenchReport> {
  const results: (WriterResult | undefined)[] = [];
  for (const { mode, heap } of WRITERS) results.push(await writeInProcess(mode, heap));
  const [report, , exceljs] = results;
  const faster = (exceljs?.milliseconds ?? NaN) / (report?.milliseconds ?? NaN);
  const smaller = (exceljs?.peakBytes ?? NaN) / (report?.peakBytes ?? NaN);
  return {
    title: `Report workbook: a month of ${whole(ROWS)} complaints`,
    columns: ['', 'time', 'file', 'peak memory'],
    rows: WRITERS.map(({ name }, index) => [name, ...cells(results[index])]),
    notes: [
      'The report has its figures, groupings, charts, chase list and every complaint as a native table',
      'with colours; the time of exceljs is that of writing the same complaints and nothing else.',
    ],
    verdicts: [
      {
        target: `finishes within ${HEAP} MB of heap`,
        found: report ? mebibytes(report.peakBytes) : 'out of memory',
        met: report !== undefined,
      },
      { target: 'faster than exceljs', found: times(faster), met: faster > 1 },
      { target: 'less memory than exceljs', found: `1 / ${smaller.toFixed(1)}`, met: smaller > 1 },
    ],
  };
}

const cells = (result: WriterResult | undefined): readonly string[] =>
  result === undefined
    ? ['out of memory', '', '']
    : [milliseconds(result.milliseconds), mebibytes(result.bytes), mebibytes(result.peakBytes)];

/** Undefined when the process came to a bad end. */
async function writeInProcess(mode: string, heap: number): Promise<WriterResult | undefined> {
  const script = fileURLToPath(new URL('./report-writer.mjs', import.meta.url));
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${heap}`, script, mode, REGIME, String(ROWS)],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let output = '';
  for await (const chunk of child.stdout) output += String(chunk);
  return output === '' ? undefined : (JSON.parse(output) as WriterResult);
}
