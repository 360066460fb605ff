import { unzipSync } from 'fflate';
import { readTable } from '../../../core/workbook/read-table';
import { workbookType } from '../../../functions/workbook-type';
import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { propertyComplaint } from '../../support/functions/sample-records';
import { valueAt } from '../../support/functions/value-at';

const records = [
  propertyComplaint('a', '2026-10-08T10:00:00', {
    level: 'minor',
    events: {
      received: '2026-10-08T10:00:00',
      replied: '2026-10-08T15:00',
      handled: '2026-10-09T15:00',
      formReturned: '2026-10-09T16:00',
      logged: '2026-10-09T16:10',
      notified: '2026-10-09T17:00',
    },
    fields: {
      resident: '王五',
      department: '客服部',
      content: '噪音',
      process: '已劝阻',
      reply: '已回复',
    },
  }),
  propertyComplaint('b', '2026-10-19T10:00:00'),
  propertyComplaint('c', '2026-11-20T10:00:00'),
  propertyComplaint('d', '2026-11-21T10:00:00', { level: 'major' }),
];

describe.each(testServers)('the figures of a ledger on $name', (server) => {
  let service: TestService;
  let ledger: string;

  const call = (...[address, options]: [string, Parameters<typeof callApi>[2]?]) =>
    callApi(service.ports, address, options);

  beforeAll(async () => {
    service = await openTestService(server);
    ledger = await service.createLedger();
    const saved = await call(`POST ${ledger}/records`, {
      headers: { 'idempotency-key': '1' },
      json: { records },
    });
    expect(JSON.stringify(saved.json)).not.toContain('invalid');
  });
  afterAll(() => service.close());

  it('should summarise a period the same way as the records themselves', async () => {
    const stored = await call(`GET ${ledger}/summary?period=2026-10&groupBy=level,department`);
    expect(stored.status).toBe(200);
    expect(valueAt(stored.json, 'measures.0')).toMatchObject({ key: 'received', value: 2 });
    const sent = await call('POST /api/summaries', {
      json: {
        rulebook: 'property-internal-procedure',
        records: records
          .map(({ id, fields, events, level }) => ({ id, fields, events, level }))
          .reverse(),
        period: { from: '2026-10-01', to: '2026-10-31' },
        groupBy: ['level', 'department'],
      },
    });
    expect(sent.json).toEqual(stored.json);
  });

  it.each([
    ['summary?period=2026-13', '/query/period', 'period-unreadable'],
    ['summary?from=2026-10-31&to=2026-10-01', '/query/period', 'period-reversed'],
    ['summary?period=2026-10&groupBy=content', '/query/groupBy', 'group-key-unknown'],
    ['summary?period=2026-10&measures=happiness', '/query/measures', 'measure-unknown'],
    ['summary?period=2026-10&asOf=yesterday', '/query/asOf', 'date-unreadable'],
    ['due?within=soon', '/query/within', 'malformed'],
    ['reports/monthly?period=October', '/query/period', 'period-unreadable'],
  ])('should point to what of %s cannot be read', async (rest, pointer, code) => {
    const { status, json } = await call(`GET ${ledger}/${rest}`);
    expect(status).toBe(400);
    expect(valueAt(json, 'errors')).toMatchObject([{ pointer, code }]);
  });

  it('should list what is overdue or soon due, the most pressing first, and whose it is', async () => {
    const { json } = await call(`GET ${ledger}/due?within=3d`);
    expect(json).toMatchObject({
      asOf: '2026-11-22T09:30:00+08:00',
      withinDays: 3,
      overdue: 1,
      dueSoon: 2,
      groups: [{ department: '工程部', handler: '', overdue: 1, dueSoon: 2 }],
      items: [
        { id: 'b', state: 'overdue', light: 'red', clock: { key: 'minor-resolve' } },
        { id: 'c', state: 'due-soon', due: '2026-11-23' },
        { id: 'd', state: 'due-soon', due: '2026-11-23', clock: { key: 'major-reply' } },
      ],
    });
    const wide = await call(`GET ${ledger}/due?within=30d`);
    expect(valueAt(wide.json, 'dueSoon')).toBe(3);
  });

  it('should not give away personal values by grouping by them', async () => {
    const address = `GET ${ledger}/summary?period=2026&groupBy=resident`;
    expect(JSON.stringify((await call(address)).json)).toContain('张三');
    const masked = JSON.stringify((await call(address, { as: 'Handler' })).json);
    expect(masked).not.toContain('张三');
    expect(masked).toContain('张**');
  });

  it('should offer the reports of the regime and a general monthly one', async () => {
    const { json } = await call(`GET ${ledger}/reports`);
    expect(json).toMatchObject({
      reports: [
        { key: 'monthly-statistics', period: 'monthly', lastPeriod: '2026-10', runs: [] },
        { key: 'monthly', title: { zh: '投诉月报' } },
      ],
      more: false,
    });
    expect((await call(`GET ${ledger}/reports`, { as: 'Clerk' })).status).toBe(403);
    expect((await call(`GET ${ledger}/reports/none`)).status).toBe(404);
  });

  it('should give a report as figures or as a workbook, as asked for', async () => {
    const figures = await call(`GET ${ledger}/reports/monthly?period=2026-10`);
    expect(figures.json).toMatchObject({
      report: 'monthly',
      period: { from: '2026-10-01', to: '2026-10-31' },
    });
    const workbook = await call(`GET ${ledger}/reports/monthly?period=2026-10`, {
      headers: { accept: `${workbookType};q=1, application/json;q=0.5`, 'accept-language': 'zh' },
    });
    expect(workbook.headers.get('content-type')).toBe(workbookType);
    expect(decodeURIComponent(workbook.headers.get('content-disposition') ?? '')).toContain(
      '物业投诉-投诉月报-2026-10.xlsx',
    );
    expect(Object.keys(unzipSync(workbook.bytes))).toContain('xl/charts/chart1.xml');
    const { table } = await readTable(workbook.bytes, { sheet: '摘要' });
    const received = table?.rows.find(({ cells }) => cells[0] === '受理量');
    expect(received?.cells[1]).toBe(valueAt(figures.json, 'measures.0.value'));
    const neither = await call(`GET ${ledger}/reports/monthly`, {
      headers: { accept: 'text/html' },
    });
    expect(neither.status).toBe(406);
  });
});
