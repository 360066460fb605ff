import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { valueAt } from '../../support/functions/value-at';
import { readRulebook } from '../../support/read-rulebook';

const rulebook = 'government-message-board';
const { version, events } = readRulebook(rulebook);
const ending = events.find(({ ends }) => ends === 'closed')?.key ?? '';
const reason = '局务会决定';
const received = '2026-11-02T09:00:00';

const message = (id: string, times: Readonly<Record<string, string>>) => ({
  id,
  number: id,
  baseVersion: 0,
  fields: { subject: '公交', details: '增加班次', reply: '已采纳' },
  events: times,
});

describe.each(testServers)('the parameters of a ledger on $name', (server) => {
  let service: TestService;
  let ledger: string;
  beforeAll(async () => (service = await openTestService(server)));
  afterAll(() => service.close());
  beforeEach(async () => {
    service.ports.setNow('2026-11-22T12:00:00');
    ledger = await service.createLedger(rulebook);
    const { json } = await call(`POST ${ledger}/records`, {
      headers: { 'idempotency-key': '1' },
      json: {
        records: [
          message('open', { received }),
          message('ended', { received, [ending]: '2026-11-19T10:00:00' }),
        ],
      },
    });
    expect([0, 1].map((at) => valueAt(json, `results.${at}.status`))).toEqual([
      'applied',
      'applied',
    ]);
  });

  const call = (address: string, options?: Parameters<typeof callApi>[2]) =>
    callApi(service.ports, address, options);
  const preview = (parameters: object) =>
    call(`POST ${ledger}/rulebook/preview`, { json: { parameters } });
  const change = (parameters: object, revision = 0, more: object = {}) =>
    call(`PUT ${ledger}/rulebook`, { json: { parameters, revision, reason, ...more } });

  it('should preview each open record other parameters change, and store nothing', async () => {
    const { status, json } = await preview({ replyWorkingDays: 10 });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      revision: 0,
      before: { version, parameters: { replyWorkingDays: 15 } },
      after: { version, parameters: { replyWorkingDays: 10 } },
      total: 1,
      changes: [
        {
          id: 'open',
          clock: 'reply',
          before: { due: '2026-11-23', light: 'green' },
          after: { due: '2026-11-16', light: 'red' },
        },
      ],
    });
    expect((await call(`GET ${ledger}/rulebook`)).json).toEqual({
      rulebook,
      version,
      parameters: { replyWorkingDays: 15 },
      choices: {},
      available: version,
      revision: 0,
      changes: [],
    });
  });

  it('should change them with a reason, and keep the figures of ended records', async () => {
    const onTime = async () => {
      const { json } = await call(`GET ${ledger}/summary?period=2026-11&measures=onTimeRate`);
      return valueAt(json, 'measures');
    };
    const figures = await onTime();
    const stored = await change({ replyWorkingDays: 10 });
    expect(stored.status).toBe(200);
    expect(stored.json).toMatchObject({
      parameters: { replyWorkingDays: 10 },
      revision: 1,
      changes: [
        {
          at: '2026-11-22T12:00:00+08:00',
          by: 'manager',
          reason,
          before: { version, parameters: { replyWorkingDays: 15 } },
          after: { version, parameters: { replyWorkingDays: 10 } },
        },
      ],
    });
    expect((await call(`GET ${ledger}/rulebook`)).json).toEqual(stored.json);
    const { json } = await call(`GET ${ledger}/due?within=9d`);
    expect(valueAt(json, 'items')).toMatchObject([{ number: 'open', due: '2026-11-16' }]);
    expect(JSON.stringify(figures)).toContain('onTimeRate');
    expect(await onTime()).toEqual(figures);
  });

  it('should change nothing when the same parameters come again', async () => {
    await change({ replyWorkingDays: 10 });
    const again = await change({ replyWorkingDays: 10 });
    expect(again.status).toBe(200);
    expect(valueAt(again.json, 'changes.length')).toBe(1);
  });

  it('should refuse a change previewed against other parameters', async () => {
    await change({ replyWorkingDays: 10 });
    const late = await change({ replyWorkingDays: 12 });
    expect(late.status).toBe(409);
    expect(valueAt(late.json, 'type')).toContain('rules-changed');
    expect((await change({ replyWorkingDays: 12 }, 1)).status).toBe(200);
  });

  it('should refuse a value out of range and a parameter the regime does not have', async () => {
    for (const [parameters, code] of [
      [{ replyWorkingDays: 999 }, 'parameter-range'],
      [{ other: 1 }, 'parameter-unknown'],
    ] as const) {
      for (const answer of [await preview(parameters), await change(parameters)]) {
        expect(answer.status).toBe(422);
        expect(valueAt(answer.json, 'errors')).toMatchObject([
          { pointer: `/parameters/${Object.keys(parameters).join('')}`, code },
        ]);
      }
    }
  });

  it('should want a reason, and a manager', async () => {
    expect((await change({ replyWorkingDays: 10 }, 0, { reason: ' ' })).status).toBe(400);
    const json = { parameters: { replyWorkingDays: 10 } };
    const clerk = await call(`POST ${ledger}/rulebook/preview`, { as: 'Clerk', json });
    expect(clerk.status).toBe(403);
  });
});
