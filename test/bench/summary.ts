import { DuckDBInstance } from '@duckdb/node-api';
import { summaryPart } from '../../core/summary/summary-part';
import { summaryTable, type SummaryTable } from '../../core/summary/summary-table';
import {
  differences as differencesOf,
  KEYS,
  loadRows,
  MEASURES,
  PERIOD,
  QUERY,
} from './duckdb-ledger';
import { ledgerColumns } from './ledger-columns';
import { milliseconds, times, whole, type BenchReport } from './report';
import { timeRounds } from './rounds';

const COUNT = 1_000_000;
const ROUNDS = 21;
const TARGET = 3;

/** Statistics of a million records by month, level and department, in the core and in DuckDB. */
export async function benchSummary(): Promise<BenchReport> {
  const columns = ledgerColumns(COUNT, PERIOD);
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  await loadRows(connection, columns);
  let table: SummaryTable | undefined;
  let rows: readonly (readonly unknown[])[] = [];
  const timings = await timeRounds(
    [
      {
        name: 'core, typed-array columns',
        run() {
          table = summaryTable(summaryPart(columns, PERIOD, KEYS, MEASURES), MEASURES);
        },
      },
      {
        name: 'DuckDB, default threads',
        async run() {
          rows = (await connection.runAndReadAll(QUERY)).getRowsJS();
        },
      },
    ],
    ROUNDS,
  );
  connection.closeSync();
  const first = await timeRounds(
    [
      {
        name: 'core, first table of its columns',
        run() {
          const fresh = { ...columns, businessSeconds: columns.businessSeconds.slice() };
          summaryTable(summaryPart(fresh, PERIOD, KEYS, MEASURES), MEASURES);
        },
      },
    ],
    ROUNDS,
  );
  const [core, duck] = timings.map((timing) => timing.milliseconds);
  const ratio = (duck ?? NaN) / (core ?? NaN);
  const differences = differencesOf(table, rows, columns.secondsPerWorkingDay);
  return {
    title: `Summary: ${whole(COUNT)} records by month × level × department`,
    columns: ['', 'time', '× as fast'],
    rows: [...timings, ...first].map(({ name, milliseconds: time }) => [
      name,
      milliseconds(time),
      times((duck ?? NaN) / time),
    ]),
    notes: [
      'Received, closed, closing rate, on-time rate, handling time mean, median and p90 of each group;',
      'the time includes having every row as an object in JavaScript. Handling times, and the groups of',
      'their records, are put in order once, by the first table made of the columns; a summary makes',
      'half a dozen tables and more.',
    ],
    verdicts: [
      {
        target: `equal results in ${whole(rows.length)} groups`,
        found: `${whole(differences)} differences`,
        met: differences === 0 && rows.length > 0,
      },
      { target: `≥ ${TARGET}× as fast as DuckDB`, found: times(ratio), met: ratio >= TARGET },
    ],
  };
}
