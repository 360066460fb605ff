import { DuckDBInstance } from '@duckdb/node-api';
import { summaryFigures, type SummaryFigures } from '../../core/summary/summary-figures';
import { summaryPart } from '../../core/summary/summary-part';
import { summaryTable, tableOfFigures, type SummaryTable } from '../../core/summary/summary-table';
import { differences, KEYS, loadRows, MEASURES, PERIOD, QUERY } from './duckdb-ledger';
import { ledgerColumns } from './ledger-columns';
import { milliseconds, times, whole, type BenchReport } from './report';
import { timeRounds, type Candidate } from './rounds';

const COUNT = 1_000_000;
const ROUNDS = 21;
const TARGET = 3;

/**
 * Statistics of a million records by month, level and department, in the core and in DuckDB: both
 * as columns of plain numbers, and both as rows.
 */
export async function benchSummary(): Promise<BenchReport> {
  const columns = ledgerColumns(COUNT, PERIOD);
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  await loadRows(connection, columns);
  const part = () => summaryPart(columns, PERIOD, KEYS, MEASURES);
  let figures: SummaryFigures | undefined;
  let table: SummaryTable | undefined;
  let found: readonly (readonly unknown[])[] = [];
  let rows: readonly (readonly unknown[])[] = [];
  const ofColumns = await pairOf(
    {
      name: 'columns of figures: core',
      run: () => (figures = summaryFigures(part(), MEASURES)),
    },
    {
      name: 'columns of figures: DuckDB, default threads',
      async run() {
        found = (await connection.runAndReadAll(QUERY)).getColumnsJS();
      },
    },
  );
  const ofRows = await pairOf(
    {
      name: 'a row for each group: core, figures as objects',
      run: () => (table = summaryTable(part(), MEASURES)),
    },
    {
      name: 'a row for each group: DuckDB, arrays',
      async run() {
        rows = (await connection.runAndReadAll(QUERY)).getRowsJS();
      },
    },
  );
  connection.closeSync();
  const [first] = await timeRounds(
    [
      {
        name: 'columns of figures: core, first of its columns',
        run() {
          const fresh = { ...columns, businessSeconds: columns.businessSeconds.slice() };
          return summaryFigures(summaryPart(fresh, PERIOD, KEYS, MEASURES), MEASURES);
        },
      },
    ],
    ROUNDS,
  );
  const perDay = columns.secondsPerWorkingDay;
  const wrong =
    differences(figures && tableOfFigures(figures), rowsOf(found), perDay) +
    differences(table, rows, perDay);
  return {
    title: `Summary: ${whole(COUNT)} records by month × level × department`,
    columns: ['', 'time', '× as fast'],
    rows: [
      ...ofColumns.lines,
      [
        first?.name ?? '',
        milliseconds(first?.milliseconds ?? NaN),
        times(ofColumns.duck / (first?.milliseconds ?? NaN)),
      ],
      ...ofRows.lines,
    ],
    notes: [
      'Received, closed, closing rate, on-time rate, handling time mean, median and p90 of each group,',
      'in the order of the groups. Handling times, and the groups of their records, are put in order',
      'once, by the first table made of the columns; a summary makes half a dozen tables and more.',
    ],
    verdicts: [
      {
        target: `equal results in ${whole(rows.length)} groups`,
        found: `${whole(wrong)} differences`,
        met: wrong === 0 && rows.length > 0,
      },
      {
        target: `≥ ${TARGET}× as fast as DuckDB`,
        found: times(ofColumns.ratio),
        met: ofColumns.ratio >= TARGET,
      },
    ],
  };
}

interface Pair {
  readonly duck: number;
  readonly ratio: number;
  readonly lines: readonly (readonly string[])[];
}

/** Times the same result of both, round by round. */
async function pairOf(core: Candidate, duckDb: Candidate): Promise<Pair> {
  const timings = await timeRounds([core, duckDb], ROUNDS);
  const [own = NaN, duck = NaN] = timings.map((timing) => timing.milliseconds);
  return {
    duck,
    ratio: duck / own,
    lines: timings.map(({ name, milliseconds: time }) => [
      name,
      milliseconds(time),
      times(duck / time),
    ]),
  };
}

const rowsOf = (columns: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] =>
  (columns[0] ?? []).map((_, row) => columns.map((column) => column[row]));
