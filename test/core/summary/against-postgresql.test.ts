import * as fc from 'fast-check';
import { buildColumns } from '../../../core/summary/build-columns';
import { quantile } from '../../../core/summary/quantile';
import { summarise } from '../../../core/summary/summarise';
import { NO_TIME } from '../../../core/summary/summary-columns';
import { someRecords } from '../../support/arbitrary-small-record';
import { testServers, type TestDatabase } from '../../support/functions/open-test-databases';
import {
  instantOf,
  periodOf,
  richRulebook,
  smallRecord,
  smallSetting,
} from '../../support/small-ledger';

const NOW = instantOf('2026-12-31T12:00');
const period = periodOf('2026-Q4');
const KEYS = ['medianHandlingHours', 'p90HandlingHours', 'medianHandlingDays', 'p90HandlingDays'];

const QUERY = `
  SELECT office,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY elapsed) / 3600 AS a,
    percentile_cont(0.9) WITHIN GROUP (ORDER BY elapsed) / 3600 AS b,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY business) / $5::float8 AS c,
    percentile_cont(0.9) WITHIN GROUP (ORDER BY business) / $5::float8 AS d
  FROM unnest($1::text[], $2::int[], $3::float8[], $4::float8[]) ledger(office, received, elapsed, business)
  WHERE received BETWEEN ${period.from} AND ${period.to}
  GROUP BY office`;

/** PGlite is PostgreSQL as well; a server of its own comes with TEST_DATABASE_URL. */
describe.each(testServers)('percentiles, beside percentile_cont of $name', (server) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await server.open();
  });
  afterAll(() => opened.drop());

  it('should be equal for the handling times of any ledger', async () => {
    await fc.assert(
      fc.asyncProperty(someRecords, async (records) => {
        const columns = buildColumns(records.map(smallRecord), richRulebook, smallSetting, NOW);
        const { tables } = summarise(columns, { period, groupBy: ['office'], measures: KEYS });
        const given = (seconds: Int32Array) =>
          Array.from(seconds, (value) => (value === NO_TIME ? null : value));
        const answer = await opened.database.query<{ office: string } & Record<string, number>>(
          QUERY,
          [
            records.map(({ fields }) => fields?.['office'] ?? ''),
            [...columns.received],
            given(columns.elapsedSeconds),
            given(columns.businessSeconds),
            columns.secondsPerWorkingDay,
          ],
        );
        const expected = new Map(answer.map(({ office, a, b, c, d }) => [office, [a, b, c, d]]));
        const rows = tables[0]?.rows ?? [];
        expect(rows.map(({ keys }) => String(keys[0] ?? '')).sort()).toEqual(
          expect.arrayContaining([...expected.keys()].sort()),
        );
        for (const { keys, values } of rows) {
          const wanted = expected.get(String(keys[0] ?? ''));
          KEYS.forEach((key, index) => {
            const figure = wanted?.[index];
            if (typeof figure !== 'number') expect(values[key]?.value).toBeNull();
            else expect(values[key]?.value).toBeCloseTo(figure, 9);
          });
        }
      }),
      { seed: 20261127, numRuns: 60 },
    );
  });

  it('should be equal for any numbers at any part of them', async () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 2_000_000_000 }), { minLength: 1 });
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    await fc.assert(
      fc.asyncProperty(numbers, part, async (values, p) => {
        const [row] = await opened.database.query<{ found: number }>(
          'SELECT percentile_cont($2::float8) WITHIN GROUP (ORDER BY v) AS found FROM unnest($1::float8[]) AS t(v)',
          [values, p],
        );
        const sorted = Int32Array.from(values).sort();
        const found = quantile(sorted, 0, sorted.length, p) ?? Number.NaN;
        const scale = Math.max(1, Math.abs(row?.found ?? Number.NaN));
        expect(Math.abs(found - (row?.found ?? Number.NaN)) / scale).toBeLessThan(1e-12);
      }),
      { seed: 20261127, numRuns: 100 },
    );
  });
});
