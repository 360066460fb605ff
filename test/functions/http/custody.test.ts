import { InvocationContext, type Timer } from '@azure/functions';
import { authenticateBearer } from '../../../functions/privacy/authenticate-bearer';
import type { Role } from '../../../functions/privacy/caller';
import type { Ports } from '../../../functions/ports';
import { checkHistory } from '../../../functions/store/check-history';
import { retention } from '../../../functions/timer/retention';
import { workbookType } from '../../../functions/workbook-type';
import { bytesText } from '../../support/functions/bytes-text';
import { callApi, type Call } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { propertyComplaint } from '../../support/functions/sample-records';
import { openIssuer, type Issuer } from '../../support/functions/tokens';
import { valueAt } from '../../support/functions/value-at';
import { readRulebook } from '../../support/read-rulebook';

const timer: Timer = {
  isPastDue: false,
  schedule: { adjustForDST: false },
  scheduleStatus: { last: '', next: '', lastUpdated: '' },
};

describe.each(testServers)('the keeping of records on $name', (server) => {
  let service: TestService;
  let issuer: Issuer;
  let ports: Ports;

  beforeAll(async () => {
    service = await openTestService(server);
    issuer = await openIssuer();
    ports = { ...service.ports, authenticate: authenticateBearer(issuer.rules, service.ports.now) };
  });
  afterAll(() => service.close());
  beforeEach(() => service.ports.setNow('2026-11-22T09:30:00'));

  async function send(address: string, role: Role, name: string, more: Call = {}, through = ports) {
    const at = service.ports.now();
    const token = await issuer.token({
      ...{ iat: at - 60, nbf: at - 60, exp: at + 3600, roles: [role], name },
    });
    const headers = { ...more.headers, authorization: `Bearer ${token}` };
    return callApi(through, address, { ...more, headers });
  }

  async function createLedger(rulebook: string, records: readonly object[]): Promise<string> {
    const json = { name: '台账', rulebook };
    const created = await send('POST /api/ledgers', 'Manager', '王经理', { json });
    expect(created.status).toBe(201);
    const ledger = `/api/ledgers/${String(valueAt(created.json, 'id'))}`;
    const saved = await send(`POST ${ledger}/records`, 'Manager', '王经理', {
      headers: { 'Idempotency-Key': '1' },
      json: { records },
    });
    expect(JSON.stringify(saved.json)).not.toContain('invalid');
    return ledger;
  }

  const checked = async (ledger: string) =>
    checkHistory((await ports.database()).of('ours'), {
      organisation: 'ours',
      ledger: ledger.split('/').at(-1) ?? '',
    });

  describe('a sealed record', () => {
    let ledger: string;
    beforeAll(async () => {
      service.ports.setNow('2026-11-22T09:30:00');
      const secret = { resident: '密人甲', department: '工程部', content: '密事乙' };
      ledger = await createLedger('property-internal-procedure', [
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
      expect((await checked(ledger)).broken).toBeUndefined();
      await expect(service.plain.query(`UPDATE custody SET reason = 'x'`)).rejects.toThrow(
        'append-only',
      );
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
      expect((await checked(moved)).broken).toBeUndefined();
    });

    it('should be open again when it is unsealed', async () => {
      const address = `DELETE ${ledger}/records/s/seal?reason=${encodeURIComponent('结案')}`;
      expect((await send(address, 'Records', '档案员')).status).toBe(204);
      const { json } = await send(`GET ${ledger}/records/s`, 'Manager', '王经理');
      expect(JSON.stringify(json)).toContain('密人甲');
      expect((await send(address, 'Records', '档案员')).status).toBe(404);
    });
  });

  describe('the retention of records', () => {
    const context = new InvocationContext({ functionName: 't', logHandler: () => undefined });
    const nightly = (wall: string, through = ports) => {
      service.ports.setNow(wall);
      return retention(through)(timer, context);
    };
    const lists = async (ledger: string) =>
      (await send(`GET ${ledger}/disposals`, 'Records', '档案员')).json as {
        number: number;
        items: { record: string; until: string; disposed?: object; held?: object }[];
      }[];
    const approve = (ledger: string, list: number | undefined, name: string, through = ports) =>
      send(`POST ${ledger}/disposals/${list}/approval`, 'Records', name, {}, through);

    /** Closed on the last day of a February with 29 days, kept one year. */
    const closed = wineryCase;

    it('should list what has come to its end, and dispose of what was approved and is not held', async () => {
      service.ports.setNow('2024-03-01T09:30:00');
      const ledger = await createLedger('winery', [closed('a'), closed('b'), closed('c')]);
      await nightly('2025-02-28T23:30:00');
      expect(await lists(ledger)).toEqual([]);
      await nightly('2025-03-01T00:30:00');
      await nightly('2025-03-02T00:30:00');
      const [list, ...more] = await lists(ledger);
      expect(more).toEqual([]);
      expect(list?.items).toMatchObject([
        { record: 'a', until: '2025-02-28' },
        { record: 'b', until: '2025-02-28' },
        { record: 'c', until: '2025-02-28' },
      ]);
      await nightly('2025-03-03T00:30:00');
      expect((await lists(ledger))[0]?.items[0]?.disposed).toBeUndefined();
      const held = await send(`PUT ${ledger}/records/b/hold`, 'Records', '档案员', {
        json: { reason: '诉讼保全', until: '2025-04-01' },
      });
      expect(held.status).toBe(204);
      expect((await send(`DELETE ${ledger}/records/b`, 'Records', '档案员')).status).toBe(409);
      const failing = failAfter(2);
      await expect(approve(ledger, list?.number, '档案员', failing)).rejects.toThrow(
        'request-failed',
      );
      const stopped = (await lists(ledger))[0]?.items.filter(({ disposed }) => disposed);
      expect(stopped?.length).toBeLessThan(2);
      await nightly('2025-03-04T00:30:00');
      const [after] = await lists(ledger);
      expect(after?.items).toMatchObject([
        { record: 'a', disposed: { approvedBy: ['档案员'], versions: 1 } },
        { record: 'b', held: { reason: '诉讼保全', until: '2025-04-01' } },
        { record: 'c', disposed: { approvedBy: ['档案员'], versions: 1 } },
      ]);
      await nightly('2025-04-02T00:30:00');
      expect((await lists(ledger))[0]?.items[1]).toMatchObject({ disposed: {} });
      expect((await checked(ledger)).broken).toBeUndefined();
      const everything = await service.plain.query<{ row: string }>(
        `SELECT records::text AS row FROM records UNION ALL SELECT history::text FROM history
         UNION ALL SELECT custody::text FROM custody
         UNION ALL SELECT idempotency_keys::text FROM idempotency_keys`,
      );
      expect(everything.filter(({ row }) => row.includes('秘客'))).toEqual([]);
      const changes = await send(`GET ${ledger}/changes`, 'Clerk', '某');
      expect(JSON.stringify(changes.json)).toContain('"kind":"removed"');
      const { bytes } = await send(`GET ${ledger}/disposals/${list?.number}`, 'Records', '档案员', {
        headers: { accept: workbookType },
      });
      expect(bytesText(bytes)).toContain('处置证明');
    });

    it('should need two people where the rulebook says so', async () => {
      service.ports.setNow('2024-03-01T09:30:00');
      const definition = readRulebook('winery');
      const two: Ports = {
        ...ports,
        rulebooks: {
          ...ports.rulebooks,
          read: () =>
            Promise.resolve({
              ...definition,
              retention: definition.retention.map((rule) => ({ ...rule, disposedBy: 2 })),
            }),
        },
      };
      const ledger = await createLedger('winery', [closed('a')]);
      await nightly('2025-03-01T00:30:00', two);
      const [list] = await lists(ledger);
      for (const name of ['档案员', '档案员']) {
        const { json } = await approve(ledger, list?.number, name, two);
        expect(valueAt(json, 'items.0.disposed')).toBeUndefined();
      }
      const { json } = await approve(ledger, list?.number, '第二人', two);
      expect(valueAt(json, 'items.0.disposed.approvedBy')).toEqual(['档案员', '第二人']);
    });

    /** The same service whose database goes away after some transactions of disposal. */
    function failAfter(transactions: number): Ports {
      let left = transactions;
      return {
        ...ports,
        async database() {
          const database = await ports.database();
          return {
            ...database,
            of(organisation) {
              const tenant = database.of(organisation);
              return {
                ...tenant,
                transaction(work) {
                  left -= 1;
                  if (left < 0) return Promise.reject(new Error('The database is gone.'));
                  return tenant.transaction(work);
                },
              };
            },
          };
        },
      };
    }
  });
});

/** A customer's complaint to a winery, closed on 2024-02-29. */
function wineryCase(id: string) {
  const [example] = readRulebook('winery').examples;
  const fields = { ...example?.record.fields, name: '秘客甲', address: '秘客路' };
  const events = {
    received: '2024-02-26 09:00',
    registered: '2024-02-26 09:30',
    promised: '2024-02-26 15:00',
    replied: '2024-02-26 16:00',
    qualityAnswered: '2024-02-27 10:00',
    handled: '2024-02-27 11:00',
    feedbackSent: '2024-02-27 17:00',
    spotChecked: '2024-02-28 10:00',
    archived: '2024-02-29 10:00',
  };
  return { id, baseVersion: 0, fields, events };
}
