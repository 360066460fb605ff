import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partsOf } from '../../core/date/civil-date';
import { measuresOf } from '../../core/summary/measures/measures';
import type { Period } from '../../core/summary/period';
import { parsePeriod } from '../../core/summary/parse-period';
import { NO_DAY, NO_TIME, type SummaryColumns } from '../../core/summary/summary-columns';
import { summaryPart } from '../../core/summary/summary-part';
import { summaryTable, type SummaryTable } from '../../core/summary/summary-table';
import { DEPARTMENTS, LEVELS, ledgerColumns } from './ledger-columns';
import { milliseconds, times, whole, type BenchReport } from './report';
import { timeRounds } from './rounds';

const COUNT = 1_000_000;
const ROUNDS = 21;
const TARGET = 2;
const KEYS = ['month', 'level', 'department'];
const MEASURES = measuresOf(
  [
    'received',
    'closed',
    'closingRate',
    'onTimeRate',
    'meanHandlingDays',
    'medianHandlingDays',
    'p90HandlingDays',
  ],
  { marks: {}, clockNames: [], moneyNames: [] },
);

/** Statistics of a million records by month, level and department, in the core and in DuckDB. */
export async function benchSummary(): Promise<BenchReport> {
  const period = parsePeriod({ from: '2022-01-01', to: '2026-12-31' }).period ?? { from: 0, to: 0 };
  const columns = ledgerColumns(COUNT, period);
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  await loadRows(connection, columns, period);
  let table: SummaryTable | undefined;
  let rows: readonly (readonly unknown[])[] = [];
  const timings = await timeRounds(
    [
      {
        name: 'core, typed-array columns',
        run() {
          table = summaryTable(summaryPart(columns, period, KEYS, MEASURES), MEASURES);
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
          summaryTable(summaryPart(fresh, period, KEYS, MEASURES), MEASURES);
        },
      },
    ],
    ROUNDS,
  );
  const [core, duck] = timings.map((timing) => timing.milliseconds);
  const ratio = (duck ?? NaN) / (core ?? NaN);
  const differences = compare(table, rows, columns.secondsPerWorkingDay);
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

/** Months are counted beforehand, so that DuckDB groups by plain integers. */
async function loadRows(
  connection: DuckDBConnection,
  columns: SummaryColumns,
  period: Period,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'complaint-ledger-bench-'));
  const file = join(folder, 'rows.csv');
  const lines = Array.from({ length: columns.count }, (_, row) => lineOf(columns, row, period));
  await writeFile(file, lines.join(''));
  await connection.run(
    'create table ledger(received integer, closed integer, is_closed boolean, due integer, met boolean, level integer, department integer, seconds integer)',
  );
  await connection.run(`copy ledger from '${file}' (format csv)`);
  await rm(folder, { recursive: true });
}

function lineOf(columns: SummaryColumns, row: number, period: Period): string {
  const { received, closed, clocks, businessSeconds } = columns;
  const isClosed = closed[row] !== NO_DAY;
  return `${[
    monthOf(received[row], period),
    isClosed ? monthOf(closed[row], period) : '',
    isClosed,
    monthOf(clocks.dueDay[row], period),
    clocks.met[row] === 1,
    columns.groupColumn('level')?.codes[row],
    columns.groupColumn('department')?.codes[row],
    businessSeconds[row] === NO_TIME ? '' : businessSeconds[row],
  ].join(',')}\n`;
}

/** Months since the period began; empty outside it. */
function monthOf(day: number | undefined, { from, to }: Period): number | '' {
  if (day === undefined || day < from || day > to) return '';
  const [start, { year, month }] = [partsOf(from), partsOf(day)];
  return (year - start.year) * 12 + month - start.month;
}

const QUERY = `
  with arrived as (
    select received as month, level, department, count(*) as received,
      count(*) filter (is_closed) as received_closed,
      avg(seconds) as mean, quantile_cont(seconds, 0.5) as median, quantile_cont(seconds, 0.9) as p90
    from ledger where received is not null group by 1, 2, 3
  ), finished as (
    select closed as month, level, department, count(*) as closed
    from ledger where closed is not null group by 1, 2, 3
  ), due as (
    select due as month, level, department, count(*) as due, count(*) filter (met) as met
    from ledger where due is not null group by 1, 2, 3
  )
  select month, level, department, received::integer, received_closed::integer, closed::integer,
    due::integer, met::integer, mean, median, p90
  from arrived full join finished using (month, level, department)
    full join due using (month, level, department)`;

/** Values that are not the same in both, a group that only one has included. */
function compare(
  table: SummaryTable | undefined,
  rows: readonly (readonly unknown[])[],
  secondsPerWorkingDay: number,
): number {
  const expected = new Map(
    rows.map(([month, level, department, ...figures]) => [
      [monthText(Number(month)), LEVELS[Number(level)], DEPARTMENTS[Number(department)]].join('|'),
      figures.map((figure) => (figure === null ? null : Number(figure))),
    ]),
  );
  let differences = Math.abs(expected.size - (table?.rows.length ?? 0));
  for (const { keys, values } of table?.rows ?? []) {
    const figures = expected.get(keys.join('|')) ?? [];
    const found = [
      values['received']?.value,
      values['closingRate']?.numerator,
      values['closed']?.value,
      values['onTimeRate']?.denominator,
      values['onTimeRate']?.numerator,
      ...['meanHandlingDays', 'medianHandlingDays', 'p90HandlingDays'].map((key) =>
        scale(values[key]?.value, secondsPerWorkingDay),
      ),
    ];
    differences += found.filter((value, index) => !isSame(value, figures[index])).length;
  }
  return differences;
}

const FIRST_YEAR = 2022;

const monthText = (month: number): string =>
  `${FIRST_YEAR + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

const scale = (value: number | null | undefined, factor: number): number | null =>
  value === null || value === undefined ? null : value * factor;

/** A group DuckDB has no row for in one of its parts counts as zero there. */
function isSame(found: number | null | undefined, expected: number | null | undefined): boolean {
  if (expected === null || expected === undefined) return found === null || found === 0;
  return (
    found !== null && found !== undefined && Math.abs(found - expected) <= 1e-6 * (1 + expected)
  );
}
