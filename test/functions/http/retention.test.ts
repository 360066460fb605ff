import { InvocationContext, type Timer } from '@azure/functions';
import type { Ports } from '../../../functions/ports';
import { retention } from '../../../functions/timer/retention';
import { workbookType } from '../../../functions/workbook-type';
import { changeTenants } from '../../support/functions/at-moment';
import { bytesText } from '../../support/functions/bytes-text';
import { openCustodyDesk, type CustodyDesk } from '../../support/functions/custody-desk';
import { testServers } from '../../support/functions/open-test-databases';
import type { TestService } from '../../support/functions/open-test-service';
import { valueAt } from '../../support/functions/value-at';
import { wineryCase } from '../../support/functions/winery-case';
import { readRulebook } from '../../support/read-rulebook';

const timer: Timer = {
  isPastDue: false,
  schedule: { adjustForDST: false },
  scheduleStatus: { last: '', next: '', lastUpdated: '' },
};

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
