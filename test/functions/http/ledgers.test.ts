import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { propertyComplaint } from '../../support/functions/sample-records';
import { valueAt } from '../../support/functions/value-at';

describe.each(testServers)('the ledgers on $name', (server) => {
  let service: TestService;
  beforeAll(async () => (service = await openTestService(server)));
  afterAll(() => service.close());

  const call = (...[address, options]: [string, Parameters<typeof callApi>[2]?]) =>
    callApi(service.ports, address, options);

  it('should create a ledger, list it and read it again', async () => {
    const created = await call('POST /api/ledgers', {
      json: {
        name: '  市长信箱 ',
        rulebook: 'government-message-board',
        parameters: { replyWorkingDays: 7 },
        timeZone: 'Asia/Urumqi',
        calendar: {
          closures: [{ day: '2026-12-31', name: '年终盘点' }],
          hours: [{ start: '10:00', end: '14:00' }],
        },
      },
    });
    expect(created.status).toBe(201);
    expect(created.json).toMatchObject({
      name: '市长信箱',
      parameters: { replyWorkingDays: 7 },
      timeZone: 'Asia/Urumqi',
      createdAt: '2026-11-22T07:30:00+06:00',
      createdBy: 'manager',
      cursor: '0',
      calendar: {
        kind: 'cn-statutory',
        closures: [{ day: '2026-12-31', name: '年终盘点' }],
        extraWorkdays: [],
        hours: [{ start: '10:00', end: '14:00' }],
      },
    });
    const location = created.headers.get('location') ?? '';
    expect((await call(`GET ${location}`)).json).toEqual(created.json);
    expect((await call('GET /api/ledgers')).json).toContainEqual(created.json);
  });

  it('should not create a ledger with a parameter that does not fit', async () => {
    const { status, json } = await call('POST /api/ledgers', {
      json: {
        name: '信箱',
        rulebook: 'government-message-board',
        parameters: { replyWorkingDays: 'soon' },
      },
    });
    expect(status).toBe(422);
    expect(valueAt(json, 'errors')).toMatchObject([
      { pointer: '/parameters/replyWorkingDays', code: 'parameter-type' },
    ]);
  });

  it('should not take a name that no database stores', async () => {
    const json = { name: 'a\u0000b', rulebook: 'government-message-board' };
    const answer = await call('POST /api/ledgers', { json });
    expect(answer.status).toBe(400);
    expect(valueAt(answer.json, 'errors.0')).toMatchObject({
      pointer: '/name',
      code: 'text-unstorable',
    });
  });

  it('should hide the ledgers of one organisation from another', async () => {
    const ledger = await service.createLedger();
    const as = 'Manager@other';
    expect((await call(`GET ${ledger}`, { as })).status).toBe(404);
    expect((await call('GET /api/ledgers', { as })).json).toEqual([]);
    const json = { records: [propertyComplaint('a')] };
    const headers = { 'idempotency-key': 'k' };
    expect((await call(`POST ${ledger}/records`, { as, json, headers })).status).toBe(404);
  });

  it('should let only a Manager create a ledger', async () => {
    const { status, json } = await call('POST /api/ledgers', { as: 'Clerk', json: {} });
    expect(status).toBe(403);
    expect(valueAt(json, 'detail')).toBe('此操作需要以下角色之一：管理人员。');
    const seal = await call(`PUT /api/ledgers/l/records/r/seal`, {
      as: 'Clerk',
      json: {},
      headers: { 'accept-language': 'en' },
    });
    expect(valueAt(seal.json, 'detail')).toBe(
      'This needs one of these roles: Managers, Records managers.',
    );
  });

  it('should answer an id that can be none like any other that is not there', async () => {
    for (const id of ['none', '%00', "a'--", '%F0%9F%93%95']) {
      expect((await call(`GET /api/ledgers/${id}`)).status).toBe(404);
    }
  });
});
