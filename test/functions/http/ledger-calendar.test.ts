import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { propertyComplaint } from '../../support/functions/sample-records';
import { valueAt } from '../../support/functions/value-at';

const closures = [{ day: '2026-11-23', name: '停电检修' }];
const reason = '供电公司通知';

/** A minor complaint received, graded and handled. */
const handled = (id: string, received: string, end: string) => {
  const complaint = propertyComplaint(id, received);
  return {
    ...complaint,
    fields: { ...complaint.fields, process: '已修复' },
    events: { received, graded: received, handled: end },
  };
};

describe.each(testServers)('the calendar of a ledger on $name', (server) => {
  let service: TestService;
  let ledger: string;
  beforeAll(async () => (service = await openTestService(server)));
  afterAll(() => service.close());
  beforeEach(async () => {
    service.ports.setNow('2026-11-22T12:00:00');
    ledger = await service.createLedger();
    const { json } = await call(`POST ${ledger}/records`, {
      headers: { 'idempotency-key': '1' },
      json: {
        records: [
          propertyComplaint('open', '2026-11-20T10:00:00', { number: 'TS-001' }),
          handled('ended', '2026-11-20T10:00:00', '2026-11-21T10:00:00'),
          handled('late', '2026-11-17T10:00:00', '2026-11-20T10:00:00'),
          propertyComplaint('other', '2026-11-12T10:00:00', { number: 'TS-004' }),
        ],
      },
    });
    const results = [0, 1, 2, 3].map((at) => valueAt(json, `results.${at}.status`));
    expect(results).toEqual(Array(4).fill('applied'));
  });

  const call = (address: string, options?: Parameters<typeof callApi>[2]) =>
    callApi(service.ports, address, options);
  const preview = (calendar: object) =>
    call(`POST ${ledger}/calendar/preview`, { json: { calendar } });
  const change = (calendar: object, version = 'cn-statutory@2026', more: object = {}) =>
    call(`PUT ${ledger}/calendar`, { json: { calendar, version, reason, ...more } });

  it('should preview each open record it changes, and store nothing', async () => {
    const { status, json } = await preview({ closures });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      before: 'cn-statutory@2026',
      total: 1,
      changes: [
        {
          id: 'open',
          number: 'TS-001',
          before: { due: '2026-11-23', light: 'green' },
          after: { due: '2026-11-24', light: 'green' },
        },
      ],
    });
    expect(valueAt(json, 'after')).toMatch(/^cn-statutory@2026\+/);
    expect((await call(`GET ${ledger}/calendar`)).json).toMatchObject({
      version: 'cn-statutory@2026',
      changes: [],
    });
  });

  it('should change the calendar with a reason, and keep the results of ended records', async () => {
    const stored = await change({ closures });
    expect(stored.status).toBe(200);
    const after = valueAt(stored.json, 'version');
    expect(stored.json).toMatchObject({
      calendar: { closures },
      notice: { code: 'arrangement-missing' },
      changes: [
        {
          at: '2026-11-22T12:00:00+08:00',
          by: 'manager',
          reason,
          before: 'cn-statutory@2026',
          after,
        },
      ],
    });
    expect((await call(`GET ${ledger}/calendar`)).json).toEqual(stored.json);
    const { json } = await call(`GET ${ledger}/due?within=9d`);
    expect(valueAt(json, 'items')).toContainEqual(
      expect.objectContaining({ number: 'TS-001', due: '2026-11-24' }),
    );
  });

  it('should not touch the figures of ended records', async () => {
    const figures = async () =>
      valueAt((await call(`GET ${ledger}/summary?period=2026-11`)).json, 'measures');
    const before = await figures();
    await change({
      closures: ['2026-11-19', '2026-11-20'].map((day) => ({ day, name: '停电' })),
    });
    expect(await figures()).toEqual(before);
  });

  it('should take hours of single dates and weekdays, and further calendars', async () => {
    const calendar = {
      kind: 'weekdays',
      ownHours: [{ day: '2026-12-31', name: '半天', hours: [{ start: '09:00', end: '12:00' }] }],
      weekdayHours: [{ weekday: 6, hours: [{ start: '09:00', end: '12:00' }] }],
      named: [{ name: 'bank-days', closures, hours: [{ start: '09:00', end: '24:00' }] }],
    };
    const { json } = await change(calendar);
    expect(valueAt(json, 'calendar')).toMatchObject(calendar);
  });

  it('should change nothing when the same calendar comes again', async () => {
    await change({ closures });
    const again = await change({ closures });
    expect(again.status).toBe(200);
    expect(valueAt(again.json, 'changes.length')).toBe(1);
  });

  it('should tell the changes in the order they were made', async () => {
    const first = valueAt((await change({ closures })).json, 'version');
    const more = [...closures, { day: '2026-12-01', name: '盘点' }];
    const { json } = await change({ closures: more }, String(first));
    expect([0, 1].map((at) => valueAt(json, `changes.${at}.before`))).toEqual([
      'cn-statutory@2026',
      first,
    ]);
  });

  it('should refuse a calendar previewed against another one', async () => {
    await change({ closures });
    const late = await change({ closures: [{ day: '2026-12-01', name: '盘点' }] });
    expect(late.status).toBe(409);
    expect(valueAt(late.json, 'type')).toContain('calendar-changed');
  });

  it('should refuse a date set twice, with its list', async () => {
    const extraWorkdays = [{ day: '2026-11-23', name: '加班' }];
    for (const answer of [
      await preview({ closures, extraWorkdays }),
      await change({ closures, extraWorkdays }),
    ]) {
      expect(answer.status).toBe(422);
      expect(valueAt(answer.json, 'errors')).toMatchObject([
        { pointer: '/calendar/extraWorkdays', code: 'date-twice' },
      ]);
    }
  });

  it('should want a reason, and a manager', async () => {
    expect((await change({ closures }, undefined, { reason: ' ' })).status).toBe(400);
    const json = { calendar: { closures } };
    const clerk = await call(`POST ${ledger}/calendar/preview`, { as: 'Clerk', json });
    expect(clerk.status).toBe(403);
  });
});
