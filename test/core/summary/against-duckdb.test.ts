import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import * as fc from 'fast-check';
import { buildColumns } from '../../../core/summary/build-columns';
import { summarise } from '../../../core/summary/summarise';
import { NO_DAY, NO_TIME, type SummaryColumns } from '../../../core/summary/summary-columns';
import { someRecords } from '../../support/arbitrary-small-record';
import {
  instantOf,
  periodOf,
  richRulebook,
  smallRecord,
  smallSetting,
  type SmallRecord,
} from '../../support/small-ledger';

const NOW = instantOf('2026-12-31T12:00');
const period = periodOf('2026-Q4');

/** One SQL row for each record: what the columns say of it, and its office. */
function sqlRow(columns: SummaryColumns, records: readonly SmallRecord[], at: number): string {
  const day = (days: Int32Array): string => (days[at] === NO_DAY ? 'null' : String(days[at]));
  const seconds = columns.elapsedSeconds[at];
  const { office, loss, rating } = records[at]?.fields ?? {};
  return `(${[
    day(columns.received),
    day(columns.closed),
    seconds === NO_TIME ? 'null' : String(seconds),
    columns.ended[at] === Infinity ? 'null' : String(columns.ended[at]),
    loss === undefined ? 'null' : String(loss),
    rating === undefined ? 'null' : `'${String(rating)}'`,
    `'${String(office)}'`,
  ].join(',')})`;
}

const query = (rows: readonly string[]): string => `
  select office,
    count(*) filter (r between ${period.from} and ${period.to})::integer,
    count(*) filter (c between ${period.from} and ${period.to})::integer,
    (count(c) filter (r between ${period.from} and ${period.to}))::integer,
    (quantile_cont(s, 0.5) filter (r between ${period.from} and ${period.to})) / 3600,
    (quantile_cont(s, 0.9) filter (r between ${period.from} and ${period.to})) / 3600,
    (avg(s) filter (r between ${period.from} and ${period.to})) / 3600,
    (sum(loss) filter (r between ${period.from} and ${period.to}))::double / 100,
    count(*) filter (r between ${period.from} and ${period.to} and rating = '满意')::integer,
    count(*) filter (r <= ${period.to} and (e is null or e > ${NOW}))::integer
  from (values ${rows.join(',')}) ledger(r, c, s, e, loss, rating, office)
  group by office`;

const KEYS = [
  'received',
  'closed',
  'closingRate',
  'medianHandlingHours',
  'p90HandlingHours',
  'meanHandlingHours',
  'sum:loss',
  'satisfied',
  'open',
];

describe('summarise, beside DuckDB', () => {
  let connection: DuckDBConnection;
  beforeAll(async () => {
    connection = await (await DuckDBInstance.create(':memory:')).connect();
  });
  afterAll(() => connection.closeSync());

  it('should always give the figures that SQL gives of the same records', async () => {
    await fc.assert(
      fc.asyncProperty(someRecords, async (records) => {
        if (records.length === 0) return;
        const columns = buildColumns(records.map(smallRecord), richRulebook, smallSetting, NOW);
        const { tables } = summarise(columns, { period, groupBy: ['office'], measures: KEYS });
        const rows = records.map((_, at) => sqlRow(columns, records, at));
        const answer = (await connection.runAndReadAll(query(rows))).getRowsJS();
        const expected = new Map(answer.map(([office, ...figures]) => [office, figures]));
        for (const { keys, values } of tables[0]?.rows ?? []) {
          const found = KEYS.map((key) =>
            key === 'closingRate' ? values[key]?.numerator : values[key]?.value,
          );
          const wanted = expected.get(String(keys[0])) ?? [];
          found.forEach((figure, index) => {
            const other = wanted[index];
            if (typeof other !== 'number') expect(figure).toBeNull();
            else expect(figure).toBeCloseTo(other, 6);
          });
        }
        const counted = answer.filter((row) => row.slice(1).some((figure) => Number(figure) > 0));
        expect(tables[0]?.rows.length).toBe(counted.length);
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });
});
