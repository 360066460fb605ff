import { join } from 'node:path';
import * as fc from 'fast-check';
import { callApi } from '../../support/functions/call-api';
import { makeForm, readFormFile } from '../../support/functions/make-form';
import { testPorts } from '../../support/functions/test-ports';
import { valueAt } from '../../support/functions/value-at';

jest.setTimeout(120_000);

const ports = testPorts(undefined);
const rulebook = 'government-message-board';
const address = 'POST /api/summaries';
const sample = join(__dirname, '..', '..', '..', 'samples', 'gov-messages-with-replies-120.xlsx');

describe('POST /api/summaries', () => {
  it('should give the same figures of a file as of the records that file holds', async () => {
    const parts = { rulebook, period: '2019', groupBy: 'month,category', asOf: '2020-01-01' };
    const ofFile = await callApi(ports, address, { form: makeForm(readFormFile(sample), parts) });
    expect(ofFile.status).toBe(200);
    const imported = await callApi(ports, 'POST /api/imports', {
      form: makeForm(readFormFile(sample), { rulebook }),
    });
    const rows = valueAt(imported.json, 'records') as readonly { fields: object; events: object }[];
    const ofRecords = await callApi(ports, address, {
      json: {
        rulebook,
        records: rows.map(({ fields, events }) => ({ fields, events })),
        period: '2019',
        groupBy: ['month', 'category'],
        asOf: '2020-01-01',
      },
    });
    expect(ofRecords.json).toEqual(ofFile.json);
    expect(valueAt(ofFile.json, 'measures.0.value')).toBeGreaterThan(0);
  });

  it('should take a period as dates in a form too', async () => {
    const period = JSON.stringify({ from: '2019-01-01', to: '2019-12-31' });
    const form = makeForm(readFormFile(sample), { rulebook, period, measures: 'received' });
    const { json } = await callApi(ports, address, { form });
    expect(valueAt(json, 'period')).toEqual({ from: '2019-01-01', to: '2019-12-31' });
    expect(valueAt(json, 'measures')).toHaveLength(1);
  });

  it('should never depend on the order of the records', async () => {
    const records = Array.from({ length: 12 }, (_, index) => ({
      fields: {
        subject: `题${index}`,
        details: '…',
        category: ['城建', '教育', '交通'][index % 3],
      },
      events: {
        received: `2026-10-${String(index + 1).padStart(2, '0')}`,
        ...(index % 2 === 0 && { replied: `2026-11-${String(index + 1).padStart(2, '0')}` }),
      },
    }));
    const summarise = async (given: readonly object[]) =>
      (
        await callApi(ports, address, {
          json: { rulebook, records: given, period: '2026-10', groupBy: ['category'] },
        })
      ).json;
    const expected = await summarise(records);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(records, { minLength: records.length }),
        async (shuffled) => expect(await summarise(shuffled)).toEqual(expected),
      ),
      { seed: 20261122, numRuns: 20 },
    );
  });

  it('should point to what cannot be read, in either form', async () => {
    const json = { rulebook, records: [], period: '2026-13' };
    const ofJson = await callApi(ports, address, { json });
    expect(ofJson.status).toBe(400);
    expect(valueAt(ofJson.json, 'errors')).toMatchObject([
      { pointer: '/period', code: 'period-unreadable' },
    ]);
    const form = makeForm(readFormFile(sample), { rulebook, period: '{"from":1}' });
    const ofForm = await callApi(ports, address, { form });
    expect(ofForm.status).toBe(400);
    const other = { type: 'text/csv', bytes: new Uint8Array() };
    const ofOther = await callApi(ports, address, { body: other });
    expect(ofOther.status).toBe(415);
    expect(valueAt(ofOther.json, 'detail')).toContain('application/json 或 multipart/form-data');
  });
});
