import type { DuckDBConnection } from '@duckdb/node-api';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partsOf } from '../../core/date/civil-date';
import { measuresOf } from '../../core/summary/measures/measures';
import { parsePeriod } from '../../core/summary/parse-period';
import { NO_DAY, NO_TIME, type SummaryColumns } from '../../core/summary/summary-columns';
import type { SummaryTable } from '../../core/summary/summary-table';
import { DEPARTMENTS, LEVELS } from './ledger-columns';

/** Whole years, from January of the first one on. */
export const PERIOD = parsePeriod({ from: '2022-01-01', to: '2026-12-31' }).period ?? {
  from: 0,
  to: 0,
};

export const KEYS = ['month', 'level', 'department'];
export const MEASURES = measuresOf(
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

/** Puts a ledger into DuckDB. Months are counted beforehand, so that DuckDB groups by plain integers. */
export async function loadRows(
  connection: DuckDBConnection,
  columns: SummaryColumns,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'complaint-ledger-bench-'));
  const file = join(folder, 'rows.csv');
  await writeFile(file, linesOf(columns));
  await connection.run(
    'create table ledger(received integer, closed integer, is_closed boolean, due integer, met boolean, level integer, department integer, seconds integer)',
  );
  await connection.run(`copy ledger from '${file}' (format csv)`);
  await rm(folder, { recursive: true });
}

function linesOf(columns: SummaryColumns): string {
  const { count, received, closed, clocks, businessSeconds } = columns;
  const months = Array.from({ length: PERIOD.to - PERIOD.from + 1 }, (_, day) => monthsTo(day));
  const month = (day: number | undefined): number | '' =>
    months[(day ?? NO_DAY) - PERIOD.from] ?? '';
  const [levels, departments] = ['level', 'department'].map(
    (key) => columns.groupColumn(key)?.codes,
  );
  const lines: string[] = [];
  for (let row = 0; row < count; row += 1) {
    const isClosed = closed[row] !== NO_DAY;
    const seconds = businessSeconds[row] === NO_TIME ? '' : businessSeconds[row];
    lines.push(
      `${month(received[row])},${isClosed ? month(closed[row]) : ''},${isClosed},${month(clocks.dueDay[row])},${clocks.met[row] === 1},${levels?.[row]},${departments?.[row]},${seconds}\n`,
    );
  }
  return lines.join('');
}

/** Months between the beginning of the period and a day of it. */
function monthsTo(day: number): number {
  const [start, { year, month }] = [partsOf(PERIOD.from), partsOf(PERIOD.from + day)];
  return (year - start.year) * 12 + month - start.month;
}

/** The same figures in SQL. */
export const QUERY = `
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
export function differences(
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
  let count = Math.abs(expected.size - (table?.rows.length ?? 0));
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
    count += found.filter((value, index) => !isSame(value, figures[index])).length;
  }
  return count;
}

const monthText = (month: number): string =>
  `${partsOf(PERIOD.from).year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

const scale = (value: number | null | undefined, factor: number): number | null =>
  value === null || value === undefined ? null : value * factor;

/** A group DuckDB has no row for in one of its parts counts as zero there. */
function isSame(found: number | null | undefined, expected: number | null | undefined): boolean {
  if (expected === null || expected === undefined) return found === null || found === 0;
  return (
    found !== null && found !== undefined && Math.abs(found - expected) <= 1e-6 * (1 + expected)
  );
}
