import type { Ports } from '../../../functions/ports';
import { writeReport } from '../../../functions/queue/write-report';
import { PartDown } from '../../../functions/store/part-down';
import { retention } from '../../../functions/timer/retention';
import { workbookType } from '../../../functions/workbook-type';
import { changeTenants } from '../../support/functions/at-moment';
import { bytesText } from '../../support/functions/bytes-text';
import { openCustodyDesk, type CustodyDesk } from '../../support/functions/custody-desk';
import { expectPartDown } from '../../support/functions/expect-part-down';
import { testServers } from '../../support/functions/open-test-databases';
import type { TestService } from '../../support/functions/open-test-service';
import { valueAt } from '../../support/functions/value-at';
import { reportingWinery, wineryCase, wineryReport } from '../../support/functions/winery-case';
import { readRulebook } from '../../support/read-rulebook';
import { quietContext, timer } from '../../support/functions/scheduled';

describe.each(testServers)('the retention of records on $name', (server) => {
  let desk: CustodyDesk;
  let service: TestService;
  let ports: Ports;

  beforeAll(async () => {
    desk = await openCustodyDesk(server);
    ({ service, ports } = desk);
  });
  afterAll(() => service.close());
  beforeEach(() => service.ports.setNow('2026-11-22T09:30:00'));

  const send: CustodyDesk['send'] = (...call) => desk.send(...call);

  const nightly = (wall: string, through = ports) => {
    service.ports.setNow(wall);
    return retention(through)(timer, quietContext);
  };
  const lists = async (ledger: string) =>
    (await send(`GET ${ledger}/disposals`, 'Records', '档案员')).json as {
      number: number;
      items: {
        record: string;
        until: string;
        disposed?: object;
        held?: object;
      }[];
    }[];
  const approve = (ledger: string, list: number | undefined, name: string, through = ports) =>
    send(`POST ${ledger}/disposals/${list}/approval`, 'Records', name, {}, through);

  /** Closed on the last day of a February with 29 days, kept one year. */
  const closed = wineryCase;

  it('should list what has come to its end, and dispose of what was approved and is not held', async () => {
    service.ports.setNow('2024-03-01T09:30:00');
    const ledger = await desk.createLedger('winery', [closed('a'), closed('b'), closed('c')]);
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
    expect((await desk.checked(ledger)).broken).toBeUndefined();
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

  it('should keep what is held between its approval and its disposal', async () => {
    service.ports.setNow('2024-03-01T09:30:00');
    const ledger = await desk.createLedger('winery', [closed('a'), closed('b')]);
    await nightly('2025-03-01T00:30:00');
    const [list] = await lists(ledger);
    const holding = beforeTransaction(2, async () => {
      const json = { reason: '诉讼保全' };
      const held = await send(`PUT ${ledger}/records/b/hold`, 'Manager', '王经理', { json });
      expect(held.status).toBe(204);
    });
    const { json } = await approve(ledger, list?.number, '档案员', holding);
    expect(valueAt(json, 'items')).toMatchObject([
      { record: 'a', disposed: { approvedBy: ['档案员'] } },
      { record: 'b', held: { by: '王经理', reason: '诉讼保全', until: null } },
    ]);
    expect(valueAt(json, 'items.1.disposed')).toBeUndefined();
    const kept = await send(`GET ${ledger}/records/b`, 'Manager', '王经理');
    expect(valueAt(kept.json, 'record.fields.name')).toBe('秘客甲');
    await nightly('2025-03-02T00:30:00');
    expect((await lists(ledger))[0]?.items[1]?.disposed).toBeUndefined();
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
    const ledger = await desk.createLedger('winery', [closed('a')]);
    await nightly('2025-03-01T00:30:00', two);
    const [list] = await lists(ledger);
    for (const name of ['档案员', '档案员']) {
      const { json } = await approve(ledger, list?.number, name, two);
      expect(valueAt(json, 'items.0.disposed')).toBeUndefined();
    }
    const { json } = await approve(ledger, list?.number, '第二人', two);
    expect(valueAt(json, 'items.0.disposed.approvedBy')).toEqual(['档案员', '第二人']);
  });

  describe('of which there are reports', () => {
    let ledger: string;
    let reporting: Ports;

    beforeAll(() => {
      const winery = reportingWinery();
      const rulebooks = { ...ports.rulebooks, read: () => Promise.resolve(winery) };
      reporting = { ...ports, rulebooks };
    });
    beforeEach(async () => {
      service.ports.setNow('2024-03-01T09:30:00');
      service.ports.blobFiles.clear();
      ledger = await desk.createLedger('winery', [closed('a')]);
    });

    /** The message that asks for a report. */
    const ask = async (report: string, json: object) => {
      service.ports.sent.length = 0;
      const address = `POST ${ledger}/reports/${report}`;
      const asked = await send(address, 'Manager', '王经理', { json }, reporting);
      expect(asked.status).toBe(202);
      return service.ports.sent.at(-1)?.message;
    };
    const write = async (report: string, json: object) =>
      writeReport(reporting)(await ask(report, json), quietContext);
    const blobs = () =>
      [...service.ports.blobFiles.keys()].map((path) => path.split('/').slice(-2).join('/'));
    const item = async () => (await lists(ledger))[0]?.items[0];

    it('should delete every workbook about a record before it is proved disposed of', async () => {
      await write(wineryReport, { record: 'a' });
      service.ports.setNow('2024-03-02T09:30:00');
      await write(wineryReport, { record: 'a' });
      await write('monthly', { period: '2024-02' });
      await write('monthly', { period: '2023-12' });
      await nightly('2025-03-01T00:30:00', reporting);
      let patience = 1;
      const failing: Ports = {
        ...reporting,
        blobs: {
          ...reporting.blobs,
          async delete(path) {
            patience -= 1;
            if (patience < 0) throw new PartDown('storage', 'unreachable');
            await reporting.blobs.delete(path);
          },
        },
      };
      const [list] = await lists(ledger);
      const stopped = await approve(ledger, list?.number, '档案员', failing);
      expectPartDown(stopped, 'storage-unreachable', 'zh');
      await nightly('2025-03-02T00:30:00', failing);
      expect(blobs()).toContain(`${wineryReport}/case-a.v2.xlsx`);
      expect(await item()).toMatchObject({ record: 'a', cleared: { by: '档案员' } });
      expect((await item())?.disposed).toBeUndefined();
      const gone = await send(`GET ${ledger}/records/a`, 'Manager', '王经理');
      expect(JSON.stringify(gone.json)).not.toContain('秘客');

      await nightly('2025-03-03T00:30:00', reporting);
      await nightly('2025-03-04T00:30:00', reporting);
      expect(blobs()).toEqual(['monthly/2024-02.v1.xlsx', 'monthly/2023-12.v1.xlsx']);
      const proof = {
        workbooks: [1, 2].map((version) => ({ report: wineryReport, version })),
        kept: [{ report: 'monthly', period: '2024-02' }],
      };
      expect(await item()).toMatchObject({ disposed: { ...proof, approvedBy: ['档案员'] } });
      expect((await desk.checked(ledger)).broken).toBeUndefined();
      const file = await send(
        `GET ${ledger}/disposals/${list?.number}`,
        'Records',
        '档案员',
        { headers: { accept: workbookType } },
        reporting,
      );
      const words = bytesText(file.bytes);
      expect(words).toContain('2：归档报告（第1版）；归档报告（第2版）');
      expect(words).toMatch(/1：[^<]*（2024-02）/);
      expect(words).not.toContain('秘客');
      const reports = await send(`GET ${ledger}/reports`, 'Manager', '王经理', {}, reporting);
      const listed = valueAt(reports.json, 'reports') as { key: string; runs: object[] }[];
      const own = listed.find(({ key }) => key === wineryReport);
      const files = valueAt(own, 'runs.0.files');
      expect(files).toHaveLength(2);
      expect(JSON.stringify(files)).not.toContain('link');
    });

    it('should look again whether none is left before it proves it', async () => {
      await write(wineryReport, { record: 'a' });
      await nightly('2025-03-01T00:30:00', reporting);
      const late: Ports = {
        ...reporting,
        blobs: {
          ...reporting.blobs,
          delete: async () => {
            await service.plain.query(
              `INSERT INTO report_files SELECT organisation, ledger, report, period, 2, as_of,
                 written_at, records, blob FROM report_files WHERE ledger = $1 AND version = 1`,
              [ledger.split('/').at(-1)],
            );
          },
        },
      };
      const { json } = await approve(ledger, (await lists(ledger))[0]?.number, '档案员', late);
      expect(valueAt(json, 'items.0')).toMatchObject({ cleared: {} });
      await nightly('2025-03-02T00:30:00', reporting);
      expect(await item()).toMatchObject({ disposed: { workbooks: [{}, { version: 2 }] } });
    });

    it('should not prove it while a workbook about it is being written, which is then deleted', async () => {
      const message = await ask(wineryReport, { record: 'a' });
      let meanwhile: unknown;
      const interrupted: Ports = {
        ...reporting,
        blobs: {
          ...reporting.blobs,
          async create(...file) {
            await nightly('2025-03-01T00:30:00', reporting);
            const [list] = await lists(ledger);
            await approve(ledger, list?.number, '档案员', reporting);
            meanwhile = await item();
            return reporting.blobs.create(...file);
          },
        },
      };
      service.ports.setNow('2025-03-01T00:20:00');
      await expect(writeReport(interrupted)(message, quietContext)).rejects.toThrow('was removed');
      expect(meanwhile).toMatchObject({ cleared: { by: '档案员' } });
      expect(blobs()).toEqual([]);
      await nightly('2025-03-02T00:30:00', reporting);
      const workbooks = [{ report: wineryReport, version: 1 }];
      expect(await item()).toMatchObject({ disposed: { workbooks } });
    });
  });

  /** The same service, something being done by others before one of its transactions. */
  function beforeTransaction(count: number, work: () => Promise<void>): Ports {
    let left = count;
    return changeTenants(ports, (tenant) => ({
      ...tenant,
      async transaction(steps) {
        left -= 1;
        if (left === 0) await work();
        return tenant.transaction(steps);
      },
    }));
  }

  /** The same service whose database goes away after some transactions of disposal. */
  const failAfter = (transactions: number): Ports =>
    beforeTransaction(transactions + 1, () => Promise.reject(new Error('The database is gone.')));
});
