import type { Role } from '../../../functions/privacy/caller';
import { workbookType } from '../../../functions/workbook-type';
import { bytesText } from '../../support/functions/bytes-text';
import { openCustodyDesk, type CustodyDesk } from '../../support/functions/custody-desk';
import { testServers } from '../../support/functions/open-test-databases';
import type { TestService } from '../../support/functions/open-test-service';
import { propertyComplaint } from '../../support/functions/sample-records';
import { valueAt } from '../../support/functions/value-at';

describe.each(testServers)('a sealed record on $name', (server) => {
  let desk: CustodyDesk;
  let service: TestService;

  beforeAll(async () => {
    desk = await openCustodyDesk(server);
    ({ service } = desk);
  });
  afterAll(() => service.close());
  beforeEach(() => service.ports.setNow('2026-11-22T09:30:00'));

  const send: CustodyDesk['send'] = (...call) => desk.send(...call);

  let ledger: string;
  beforeAll(async () => {
    service.ports.setNow('2026-11-22T09:30:00');
    const secret = { resident: '密人甲', department: '工程部', content: '密事乙' };
    ledger = await desk.createLedger('property-internal-procedure', [
      propertyComplaint('s', '2026-11-02T10:00:00', { fields: secret }),
      propertyComplaint('o', '2026-11-03T10:00:00'),
    ]);
    const sealed = await send(`PUT ${ledger}/records/s/seal`, 'Records', '档案员', {
      json: { reason: '涉及举报', persons: ['李检察'] },
    });
    expect(sealed.status).toBe(204);
  });

  it('should be named and counted for everybody, and its contents shown to nobody', async () => {
    for (const role of ['Manager', 'Records', 'Clerk', 'Handler', 'Job'] as const) {
      for (const path of [
        'changes',
        'records/s',
        'records/s/history',
        'due?within=300d',
        'summary?period=2026-11&groupBy=department,resident',
        'reports/monthly?period=2026-11',
        'records/s/forms/resident-complaint-form',
      ]) {
        const accept = path.startsWith('reports') ? workbookType : '*/*';
        const { bytes, status } = await send(`GET ${ledger}/${path}`, role, '李检察', {
          headers: { accept },
        });
        const text = bytesText(bytes);
        expect([role, path, status, text.includes('密人'), text.includes('密事')]).toEqual([
          ...[role, path, status, false, false],
        ]);
      }
      const summary = await send(`GET ${ledger}/summary?period=2026-11`, role, '某');
      expect(valueAt(summary.json, 'measures.0')).toMatchObject({ key: 'received', value: 2 });
    }
    const changes = await send(`GET ${ledger}/changes`, 'Clerk', '某');
    expect(JSON.stringify(changes.json)).toContain('密件');
  });

  it('should be seen by those its seal names when they say why, and by nobody else', async () => {
    const look = (role: Role, name: string) =>
      send(`POST ${ledger}/records/s/looks`, role, name, { json: { reason: '核查' } });
    expect((await look('Manager', '王经理')).status).toBe(403);
    const { status, json } = await look('Handler', '李检察');
    expect(status).toBe(200);
    expect(valueAt(json, 'record.fields')).toMatchObject({
      resident: '密人甲',
      content: '密事乙',
    });
    const unreasoned = await send(`POST ${ledger}/records/s/looks`, 'Handler', '李检察', {
      json: { reason: ' ' },
    });
    expect(unreasoned.status).toBe(400);
  });

  it('should have every look in a log that cannot be altered unseen', async () => {
    const { json } = await send(`GET ${ledger}/looks`, 'Records', '档案员');
    expect(json).toMatchObject([
      { kind: 'sealed', by: '档案员', record: 's', reason: '涉及举报', persons: ['李检察'] },
      { kind: 'looked', by: '李检察', record: 's', reason: '核查' },
    ]);
    expect((await desk.checked(ledger)).broken).toBeUndefined();
    await expect(service.plain.query(`UPDATE custody SET reason = 'x'`)).rejects.toThrow(
      'append-only',
    );
  });

  it('should tell what is known of its keeping to whom it concerns', async () => {
    const custody = async (role: Role, name: string, record = 's') =>
      (await send(`GET ${ledger}/records/${record}/custody`, role, name)).json;
    const named = { persons: ['李检察'], roles: [] };
    expect([
      await custody('Clerk', '某'),
      await custody('Handler', '李检察'),
      await custody('Records', '档案员'),
      await custody('Clerk', '某', 'o'),
    ]).toEqual([
      { sealed: true, mayLook: false, mayKeep: false },
      { sealed: true, mayLook: true, mayKeep: false },
      { sealed: true, mayLook: false, mayKeep: true, ...named },
      { sealed: false, mayLook: false, mayKeep: false },
    ]);
    const hold = `${ledger}/records/o/hold`;
    const json = { reason: '诉讼', until: '2026-11-22' };
    await send(`PUT ${hold}`, 'Records', '档案员', { json });
    const held = { by: '档案员', reason: '诉讼', until: '2026-11-22' };
    expect(await custody('Manager', '王经理', 'o')).toMatchObject({ held });
    expect(await custody('Clerk', '某', 'o')).not.toHaveProperty('held');
    const release = `DELETE ${hold}?reason=x`;
    expect((await send(release, 'Records', '档案员')).status).toBe(204);
    expect(await custody('Manager', '王经理', 'o')).not.toHaveProperty('held');
    const { status } = await send(`GET ${ledger}/records/none/custody`, 'Manager', '王经理');
    expect(status).toBe(404);
  });

  it('should ask for a reason where a seal or a hold ends', async () => {
    for (const [path, status] of [
      ['records/s/seal', 400],
      ['records/s/seal?reason=%20', 400],
      ['records/s/hold', 400],
      ['records/none/hold?reason=x', 404],
      ['records/o/seal?reason=x', 404],
      ['records/o?reason=%20', 400],
    ] as const) {
      const answer = await send(`DELETE ${ledger}/${path}`, 'Records', '档案员');
      expect([path, answer.status]).toEqual([path, status]);
    }
  });

  it('should have its own part of the look log', async () => {
    const looks = async (record: string) =>
      (await send(`GET ${ledger}/looks?record=${record}`, 'Records', '档案员')).json;
    expect(await looks('s')).toHaveLength(2);
    expect(await looks('o')).toEqual([]);
  });

  it('should be changed by those its seal names, whoever sends back what is shown', async () => {
    const seen = await send(`GET ${ledger}/records/s`, 'Manager', '王经理');
    const shown = valueAt(seen.json, 'record') as Record<string, unknown>;
    const save = (name: string, key: string, more: object) =>
      send(`POST ${ledger}/records`, 'Manager', name, {
        headers: { 'Idempotency-Key': key },
        json: { records: [{ ...shown, id: 's', baseVersion: 2, ...more }] },
      });
    const refused = await save('王经理', 'a', {});
    expect(valueAt(refused.json, 'results.0.status')).toBe('invalid');
    const applied = await save('李检察', 'b', { level: 'important' });
    expect(valueAt(applied.json, 'results.0.status')).toBe('applied');
    const look = await send(`POST ${ledger}/records/s/looks`, 'Manager', '李检察', {
      json: { reason: '核查' },
    });
    expect(valueAt(look.json, 'record')).toMatchObject({
      level: 'important',
      fields: { resident: '密人甲', content: '密事乙' },
    });
  });

  it('should go with its ledger, by the hand of those its seal names', async () => {
    const refused = await send(`GET ${ledger}/export`, 'Manager', '王经理');
    expect(refused.status).toBe(403);
    const { bytes } = await send(`GET ${ledger}/export`, 'Manager', '李检察');
    const imported = await send('POST /api/ledgers/import', 'Manager', '王经理', {
      body: { type: 'application/gzip', bytes },
    });
    expect(imported.status).toBe(201);
    const moved = `/api/ledgers/${String(valueAt(imported.json, 'id'))}`;
    const record = await send(`GET ${moved}/records/s`, 'Manager', '王经理');
    expect(JSON.stringify(record.json)).not.toContain('密人');
    const { json } = await send(`GET ${moved}/looks`, 'Records', '档案员');
    expect(valueAt(json, '3')).toMatchObject({ kind: 'looked', by: '李检察' });
    expect((await desk.checked(moved)).broken).toBeUndefined();
  });

  it('should be open again when it is unsealed', async () => {
    const address = `DELETE ${ledger}/records/s/seal?reason=${encodeURIComponent('结案')}`;
    expect((await send(address, 'Records', '档案员')).status).toBe(204);
    const { json } = await send(`GET ${ledger}/records/s`, 'Manager', '王经理');
    expect(JSON.stringify(json)).toContain('密人甲');
    expect((await send(address, 'Records', '档案员')).status).toBe(404);
  });
});
