import { callApi } from '../../support/functions/call-api';
import { anyText, listWith } from '../../support/functions/expected';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { propertyComplaint } from '../../support/functions/sample-records';
import { valueAt } from '../../support/functions/value-at';

describe.each(testServers)('the records of a ledger on $name', (server) => {
  let service: TestService;
  let ledger: string;
  beforeAll(async () => (service = await openTestService(server)));
  beforeEach(async () => (ledger = await service.createLedger()));
  afterAll(() => service.close());

  const call = (...[address, options]: [string, Parameters<typeof callApi>[2]?]) =>
    callApi(service.ports, address, options);

  function save(key: string, records: readonly unknown[], as = 'Manager') {
    const headers = { 'idempotency-key': key };
    return call(`POST ${ledger}/records`, { as, headers, json: { records } });
  }

  it('should answer each item for itself: applied, conflict, invalid', async () => {
    await save('1', [propertyComplaint('a')]);
    const { status, json } = await save('2', [
      propertyComplaint('a', '2026-11-21T10:00:00'),
      propertyComplaint('b'),
      { ...propertyComplaint('c'), fields: {}, events: { received: '2027-01-01' } },
    ]);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      cursor: '2',
      results: [
        {
          id: 'a',
          status: 'conflict',
          current: {
            version: 1,
            removed: false,
            record: { id: 'a', events: { received: '2026-11-20T10:00:00+08:00' } },
          },
        },
        { id: 'b', status: 'applied', version: 1, number: anyText },
        {
          id: 'c',
          status: 'invalid',
          findings: listWith(
            { field: 'resident', severity: 'error' },
            { field: 'received', severity: 'error' },
          ),
        },
      ],
    });
  });

  it('should refuse an event without the approval it needs, and keep who gave it', async () => {
    ledger = await service.createLedger('gov-construction-tipoff');
    const tipOff = {
      id: 'a',
      baseVersion: 0,
      fields: {
        channel: '来信',
        reporter: '王女士',
        record: '工地夜间施工',
        withinRemit: '是',
        aboutStaff: '否',
        complexity: '简单案件',
        handler: '工程科',
        opinion: '责令整改',
      },
      events: {
        received: '2026-11-02 09:00',
        accepted: '2026-11-02 10:00',
        opinionApproved: '2026-11-05 09:00',
      },
    };
    const refused = await save('1', [tipOff]);
    expect(valueAt(refused.json, 'results.0')).toMatchObject({
      status: 'invalid',
      findings: listWith({ code: 'approval-missing', field: 'opinionApproved', clause: '四' }),
    });
    const approval = {
      event: 'opinionApproved',
      role: 'leader',
      at: '2026-11-05T08:30:00+08:00',
      person: '王某',
      opinion: '同意',
    };
    const kept = await save('2', [{ ...tipOff, approvals: [approval] }]);
    expect(kept.json).toMatchObject({ results: [{ status: 'applied' }] });
    const { json } = await call(`GET ${ledger}/changes`);
    expect(valueAt(json, 'changes.0.record.approvals')).toEqual([approval]);
    const as = 'Handler';
    const other = { ...approval, role: 'handlingUnit' };
    const changed = [{ ...tipOff, baseVersion: 1, approvals: [other] }];
    expect(valueAt((await save('3', changed, as)).json, 'results.0.findings.0.code')).toBe(
      'approval-role',
    );
  });

  it('should apply a repeated request once, and refuse its key for another', async () => {
    const first = await save('same', [propertyComplaint('a')]);
    const again = await save('same', [propertyComplaint('a')]);
    expect(again.json).toEqual(first.json);
    const changes = await call(`GET ${ledger}/changes`);
    expect(valueAt(changes.json, 'changes')).toHaveLength(1);
    const other = await save('same', [propertyComplaint('b')]);
    expect(other.status).toBe(422);
    expect(valueAt(other.json, 'type')).toBe('urn:complaint-ledger:problem:idempotency-key-reused');
  });

  it('should not store what was made from an item of the batch that is invalid', async () => {
    await save('1', [propertyComplaint('a')]);
    const { json } = await save('2', [
      { ...propertyComplaint('a', undefined, { baseVersion: 0 }), fields: {} },
      propertyComplaint('a', '2026-11-21T10:00:00', { baseVersion: 1 }),
    ]);
    expect(valueAt(json, 'results')).toMatchObject([
      { status: 'invalid' },
      { status: 'invalid', findings: listWith({ code: 'earlier-change-invalid' }) },
    ]);
  });

  it('should keep the number given offline beside the one it allots', async () => {
    const offline = { provisionalNumber: '暂-20261122-3' };
    const { json } = await save('1', [propertyComplaint('a', undefined, offline)]);
    const number = valueAt(json, 'results.0.number');
    expect(number).not.toBe(offline.provisionalNumber);
    await save('2', [propertyComplaint('a', '2026-11-21T10:00:00', { baseVersion: 1 })]);
    const changes = await call(`GET ${ledger}/changes`);
    for (const at of [0, 1]) {
      expect(valueAt(changes.json, `changes.${at}.record`)).toMatchObject({ number, ...offline });
    }
  });

  it('should not keep a number given offline that it allots', async () => {
    const first = await save('1', [propertyComplaint('a')]);
    const provisionalNumber = String(valueAt(first.json, 'results.0.number')).replace(/1$/, '2');
    const next = await save('2', [propertyComplaint('b', undefined, { provisionalNumber })]);
    expect(valueAt(next.json, 'results.0.number')).toBe(provisionalNumber);
    const stored = await call(`GET ${ledger}/records/b`);
    expect(valueAt(stored.json, 'record')).not.toHaveProperty('provisionalNumber');
  });

  it('should need an Idempotency-Key', async () => {
    const { status, json } = await call(`POST ${ledger}/records`, { json: { records: [] } });
    expect(status).toBe(400);
    expect(valueAt(json, 'errors.0.pointer')).toBe('/headers/Idempotency-Key');
  });

  it('should refuse a whole request whose items cannot be told apart', async () => {
    const { status, json } = await save('1', [{ ...propertyComplaint(''), baseVersion: -1 }]);
    expect(status).toBe(400);
    expect(valueAt(json, 'errors')).toMatchObject([
      { pointer: '/records/0/id', code: 'too-small' },
      { pointer: '/records/0/baseVersion', code: 'too-small' },
    ]);
  });

  it('should not take text that no database stores, and store the rest of the batch', async () => {
    const odd = propertyComplaint('odd', undefined, { reason: 'a\u0000b' });
    const half = propertyComplaint('half', undefined, { reason: '\ud800' });
    const { json } = await save('1', [odd, half, propertyComplaint('a')]);
    expect(valueAt(json, 'results')).toMatchObject([
      { status: 'invalid', findings: [{ code: 'text-unstorable' }] },
      { status: 'invalid', findings: [{ code: 'text-unstorable' }] },
      { status: 'applied' },
    ]);
  });

  it('should tell in the history who changed what, from what to what', async () => {
    await save('1', [propertyComplaint('a')]);
    service.ports.setNow('2026-11-23T08:00:00');
    await save('2', [
      propertyComplaint('a', '2026-11-20T11:00:00', {
        baseVersion: 1,
        level: 'important',
        reason: '电话核实',
      }),
    ]);
    service.ports.setNow('2026-11-22T09:30:00');
    const { json } = await call(`GET ${ledger}/records/a/history`);
    expect(json).toMatchObject([
      { version: 1, kind: 'created', by: 'manager', at: '2026-11-22T09:30:00+08:00', reason: null },
      {
        version: 2,
        kind: 'changed',
        at: '2026-11-23T08:00:00+08:00',
        reason: '电话核实',
        changes: [
          {
            path: 'events.received',
            old: '2026-11-20T10:00:00+08:00',
            new: '2026-11-20T11:00:00+08:00',
          },
          { path: 'level', old: 'minor', new: 'important' },
        ],
      },
    ]);
    expect((await call(`GET ${ledger}/records/none/history`)).status).toBe(404);
  });

  it('should give the changes since a cursor, in order, page by page', async () => {
    const records = Array.from({ length: 1_200 }, (_, index) => propertyComplaint(`r${index}`));
    await save('1', records);
    const first = await call(`GET ${ledger}/changes`);
    expect(first.json).toMatchObject({ cursor: '1000', more: true });
    const second = await call(`GET ${ledger}/changes?since=1000`);
    expect(second.json).toMatchObject({ cursor: '1200', more: false });
    expect(valueAt(second.json, 'changes.199')).toMatchObject({
      id: 'r1199',
      version: 1,
      kind: 'created',
      record: { fields: { resident: '张三' } },
    });
    const none = await call(`GET ${ledger}/changes?since=1200`);
    expect(none.json).toEqual({
      changes: [],
      cursor: '1200',
      more: false,
      settings: { rules: 0, calendar: expect.stringMatching(/^cn-statutory@\d{4}/) as string },
    });
    expect((await call(`GET ${ledger}/changes?since=abc`)).status).toBe(400);
  });

  it('should mask personal fields from whoever may not see them, everywhere', async () => {
    await save('1', [propertyComplaint('a')]);
    const as = 'Clerk';
    const answers = [
      await call(`GET ${ledger}/changes`, { as }),
      await call(`GET ${ledger}/records/a/history`, { as }),
      await save('2', [propertyComplaint('a')], as),
    ];
    for (const { json } of answers) {
      expect(JSON.stringify(json)).not.toMatch(/张三|13800138000/);
      expect(JSON.stringify(json)).toContain('张**');
    }
  });

  it('should not overwrite what a caller could not see', async () => {
    await save('1', [propertyComplaint('a')]);
    const seen = await call(`GET ${ledger}/changes`, { as: 'Clerk' });
    const { fields, events, level } = valueAt(seen.json, 'changes.0.record') as Record<
      string,
      object
    >;
    const back = {
      id: 'a',
      baseVersion: 1,
      fields: { ...fields, content: '电梯修好了' },
      events,
      level,
    };
    expect(valueAt((await save('2', [back], 'Clerk')).json, 'results.0.status')).toBe('applied');
    const now = await call(`GET ${ledger}/changes?since=1`);
    expect(valueAt(now.json, 'changes.0.record.fields')).toMatchObject({
      resident: '张三',
      phone: '13800138000',
      content: '电梯修好了',
    });
  });

  it('should leave fields as they are stored where they are to be kept, whoever asks', async () => {
    await save('1', [propertyComplaint('a')]);
    const { fields } = propertyComplaint('a');
    const change = {
      ...propertyComplaint('a', undefined, { baseVersion: 1 }),
      fields: { ...fields, resident: '张**', content: '电梯修好了' },
      keep: ['resident', 'process'],
    };
    expect(valueAt((await save('2', [change])).json, 'results.0.status')).toBe('applied');
    const { json } = await call(`GET ${ledger}/records/a`);
    expect(valueAt(json, 'record.fields')).toMatchObject({
      resident: '张三',
      content: '电梯修好了',
    });
    expect(valueAt(json, 'record.fields')).not.toHaveProperty('process');
  });

  it('should give a record as it is or once was, with what is masked in it', async () => {
    await save('1', [propertyComplaint('a')]);
    await save('2', [propertyComplaint('a', '2026-11-21T10:00:00', { baseVersion: 1 })]);
    const received = (json: unknown) => valueAt(json, 'record.events.received');
    const now = (await call(`GET ${ledger}/records/a`)).json;
    expect(now).toMatchObject({ id: 'a', version: 2, kind: 'changed', by: 'manager' });
    expect(received(now)).toBe('2026-11-21T10:00:00+08:00');
    expect(now).not.toHaveProperty('masked');
    const once = (await call(`GET ${ledger}/records/a?version=1`, { as: 'Clerk' })).json;
    expect(received(once)).toBe('2026-11-20T10:00:00+08:00');
    expect(valueAt(once, 'masked')).toEqual(['phone', 'resident']);
    expect((await call(`GET ${ledger}/records/a?version=3`)).status).toBe(404);
    expect((await call(`GET ${ledger}/records/a?version=0`)).status).toBe(400);
    expect((await call(`GET ${ledger}/records/b`)).status).toBe(404);
  });

  it('should remove a record for good and keep a tombstone', async () => {
    await save('1', [propertyComplaint('a')]);
    const address = `DELETE ${ledger}/records/a?reason=${encodeURIComponent('保管期满')}`;
    expect((await call(address, { as: 'Clerk' })).status).toBe(403);
    expect((await call(address, { as: 'Records' })).status).toBe(204);
    expect((await call(address, { as: 'Records' })).status).toBe(404);
    const { json } = await call(`GET ${ledger}/records/a/history`);
    expect(json).toMatchObject([
      { kind: 'created', changes: [] },
      { kind: 'removed', by: 'records', reason: '保管期满', changes: [] },
    ]);
    const conflict = await save('2', [propertyComplaint('a')]);
    expect(valueAt(conflict.json, 'results.0')).toMatchObject({
      status: 'conflict',
      current: { version: 2, removed: true, record: null },
    });
  });
});
