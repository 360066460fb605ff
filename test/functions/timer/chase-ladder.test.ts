import { InvocationContext } from '@azure/functions';
import { chaseLadder } from '../../../functions/timer/chase-ladder';
import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { propertyComplaint } from '../../support/functions/sample-records';
import { valueAt } from '../../support/functions/value-at';
import { timer } from '../../support/functions/scheduled';

const context = new InvocationContext({
  functionName: 'chaseLadder',
  logHandler: (_level, ...words) => {
    throw new Error(words.map(String).join(' '));
  },
});

describe.each(testServers)('the chase ladder on $name', (server) => {
  let service: TestService;
  let ledger: string;
  beforeAll(async () => (service = await openTestService(server)));
  beforeEach(async () => (ledger = await service.createLedger()));
  afterAll(() => service.close());

  const run = async (wall: string) => {
    service.ports.setNow(wall);
    await chaseLadder(service.ports)(timer, context);
  };
  const notices = async (as = 'Manager') =>
    valueAt((await callApi(service.ports, `GET ${ledger}/notices`, { as })).json, 'notices');
  const brief = async () =>
    ((await notices()) as { record: string; step: string; number?: string }[])
      .map(({ record, step, number = '' }) => `${record} ${step} ${number}`.trim())
      .sort();
  const save = (key: string, records: readonly unknown[]) =>
    callApi(service.ports, `POST ${ledger}/records`, {
      headers: { 'idempotency-key': key },
      json: { records },
    });

  it('should deliver each step once, in business time, however often it runs', async () => {
    service.ports.setNow('2026-11-02T11:00:00');
    await save('1', [propertyComplaint('a', '2026-11-02T10:00:00')]);
    const due = valueAt(
      (await callApi(service.ports, `GET ${ledger}/due?within=30d`)).json,
      'items.0.due',
    );
    expect(due).toBe('2026-11-04');
    await run('2026-11-04T03:00:00');
    expect(await brief()).toEqual([]);
    await run('2026-11-04T09:00:00');
    await run('2026-11-04T09:15:00');
    expect(await brief()).toEqual(['a reminder']);
    await run('2026-11-05T07:00:00');
    expect(await brief()).toEqual(['a reminder']);
    await Promise.all([run('2026-11-05T09:00:00'), run('2026-11-05T09:00:00')]);
    expect(await brief()).toEqual(['a notice 催办〔2026〕1号', 'a reminder']);
    await run('2026-11-11T17:45:00');
    expect(await brief()).toHaveLength(2);
    await run('2026-11-12T09:00:00');
    expect(await brief()).toEqual([
      'a notice 催办〔2026〕1号',
      'a reminder',
      'a supervision 督办〔2026〕1号',
    ]);
  });

  it('should send one message after a long absence, and number without gaps or doubles', async () => {
    service.ports.setNow('2026-11-02T11:00:00');
    await save(
      '1',
      ['a', 'b', 'c'].map((id) => propertyComplaint(id, '2026-11-02T10:00:00')),
    );
    await run('2026-12-01T10:00:00');
    expect(await brief()).toEqual([
      'a supervision 督办〔2026〕1号',
      'b supervision 督办〔2026〕2号',
      'c supervision 督办〔2026〕3号',
    ]);
  });

  it('should keep the first receipt, print it, and show a notice to its department alone', async () => {
    service.ports.setNow('2026-11-02T11:00:00');
    await save('1', [propertyComplaint('a', '2026-11-02T10:00:00', { number: 'TS-001' })]);
    await run('2026-11-06T09:00:00');
    const sign = (number: string, by?: string) =>
      callApi(service.ports, `POST ${ledger}/notices/${encodeURIComponent(number)}/receipt`, {
        json: { ...(by !== undefined && { by }) },
      });
    const first = await sign('催办〔2026〕1号', '王某');
    expect(valueAt(first.json, 'notices.0')).toMatchObject({
      recordNumber: 'TS-001',
      receivedBy: '王某',
      receivedAt: '2026-11-06T09:00:00+08:00',
    });
    const again = await sign('催办〔2026〕1号', '李某');
    expect(valueAt(again.json, 'notices.0.receivedBy')).toBe('王某');
    const text = String(valueAt(again.json, 'notices.0.text.zh'));
    expect(text).toContain('催办通知 催办〔2026〕1号\n致：工程部');
    expect(text).toContain('投诉 TS-001');
    expect(text).toContain('签收：王某 2026-11-06 09:00');
    expect((await sign('催办〔2026〕9号')).status).toBe(404);
  });

  it('should tell of a sealed record neither department nor person, nor who signed', async () => {
    service.ports.setNow('2026-11-02T11:00:00');
    const co = { department: '安保部', part: 'co', at: '2026-11-02T10:30:00', due: '2026-11-04' };
    const more = { number: 'TS-001', assignments: [co] };
    await save('1', [propertyComplaint('a', '2026-11-02T10:00:00', more)]);
    await run('2026-11-05T09:00:00');
    expect(JSON.stringify(await notices())).toMatch(/工程部.*安保部|安保部.*工程部/);
    const sign = (as: string) =>
      callApi(
        service.ports,
        `POST ${ledger}/notices/${encodeURIComponent('催办〔2026〕1号')}/receipt`,
        {
          as,
          json: { by: '王某' },
        },
      );
    await sign('Manager');
    await callApi(service.ports, `PUT ${ledger}/records/a/seal`, {
      json: { reason: '涉及举报', roles: ['Handler'] },
    });
    for (const as of ['Manager', 'Clerk', 'Handler']) {
      const told = await notices(as);
      expect(told).toHaveLength(2);
      expect(JSON.stringify(told)).not.toMatch(/工程部|安保部|王某/);
      expect(valueAt(told, '0.text.zh')).toContain('致：（密件）');
    }
    expect((await sign('Manager')).status).toBe(403);
    expect((await sign('Handler')).status).toBe(200);
    const chases = await callApi(service.ports, `GET ${ledger}/due?within=30d`);
    expect(JSON.stringify(chases.json)).toContain('TS-001');
    expect(JSON.stringify(chases.json)).not.toMatch(/工程部|安保部/);
  });
});
