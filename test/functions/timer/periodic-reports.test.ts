import { InvocationContext } from '@azure/functions';
import { readTable } from '../../../core/workbook/read-table';
import { reportFailed } from '../../../functions/queue/report-failed';
import { writeReport } from '../../../functions/queue/write-report';
import { periodicReports } from '../../../functions/timer/periodic-reports';
import { callApi } from '../../support/functions/call-api';
import { textLike } from '../../support/functions/expected';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { propertyComplaint } from '../../support/functions/sample-records';
import { valueAt } from '../../support/functions/value-at';
import { timer } from '../../support/functions/scheduled';

describe.each(testServers)('periodic reports on $name', (server) => {
  let service: TestService;
  let log: string[];
  let context: InvocationContext;

  beforeAll(async () => (service = await openTestService(server)));
  afterAll(() => service.close());
  beforeEach(() => {
    log = [];
    const logHandler = (_level: string, ...words: unknown[]) => void log.push(words.join(' '));
    context = new InvocationContext({ functionName: 'test', logHandler });
  });

  /** What the timer asks for of one ledger at a wall time in China. */
  const tick = async (ledger: string, wall: string) => {
    service.ports.setNow(wall);
    service.ports.sent.length = 0;
    await periodicReports(service.ports)(timer, context);
    const id = ledger.split('/').at(-1);
    return service.ports.sent
      .map(({ message }) => message)
      .filter((message) => valueAt(message, 'ledger') === id);
  };

  it('should ask once for each ledger, report and period that has ended in its zone', async () => {
    const ledger = await service.createLedger('customer-employee-hr', {
      timeZone: 'America/New_York',
    });
    const id = ledger.split('/').at(-1);
    const job = (report: string, period: string): unknown =>
      expect.objectContaining({ organisation: 'test', ledger: id, report, period, version: 1 });
    // Noon of 1 December in China is still 30 November in New York, where a report of the month is due.
    const before = await tick(ledger, '2026-12-01T12:10:00');
    expect(before).toContainEqual(job('employee-monthly', '2026-10'));
    expect(before).toContainEqual(job('employee-monthly', '2026-11'));
    expect(before).not.toContainEqual(job('dealer-fines', '2026-11'));
    expect(before).toContainEqual(job('employee-weekly', '2026-W48'));
    expect(before).toContainEqual(job('monthly', '2026-10'));
    expect(await tick(ledger, '2026-12-01T13:10:00')).toContainEqual(
      job('dealer-fines', '2026-11'),
    );
    expect(await tick(ledger, '2026-12-01T14:10:00')).toEqual([]);
  });

  it('should ask again for a report that never came', async () => {
    const ledger = await service.createLedger();
    expect(await tick(ledger, '2026-12-01T01:10:00')).toHaveLength(2);
    expect(await tick(ledger, '2026-12-01T06:10:00')).toHaveLength(0);
    expect(await tick(ledger, '2026-12-01T07:10:00')).toHaveLength(2);
  });

  it('should write one and the same blob however often a message comes', async () => {
    const ledger = await service.createLedger();
    await callApi(service.ports, `POST ${ledger}/records`, {
      headers: { 'idempotency-key': '1' },
      json: { records: [propertyComplaint('a', '2026-11-20T10:00:00')] },
    });
    const [message] = await tick(ledger, '2026-12-01T01:10:00');
    await writeReport(service.ports)(message, context);
    const id = ledger.split('/').at(-1) ?? '';
    const first = [...service.ports.blobFiles.keys()];
    await writeReport(service.ports)(message, context);
    expect([...service.ports.blobFiles.keys()]).toEqual(first);
    expect(first).toEqual([`reports/test/${id}/monthly-statistics/2026-11.v1.xlsx`]);

    const bytes = service.ports.blobFiles.get(first[0] ?? '') ?? new Uint8Array();
    const { table } = await readTable(bytes, { sheet: '明细' });
    expect(JSON.stringify(table)).not.toMatch(/张三|13800138000/);
    const { json } = await callApi(service.ports, `GET ${ledger}/reports`);
    expect(valueAt(json, 'reports.0.runs')).toMatchObject([
      {
        period: '2026-11',
        state: 'done',
        version: 1,
        rowsDone: 1,
        rowsTotal: 1,
        files: [{ version: 1 }],
      },
    ]);
    expect(await tick(ledger, '2026-12-01T09:10:00')).toEqual([
      expect.objectContaining({ report: 'monthly' }),
    ]);
  });

  it('should tell how many records a report that is being written has taken in', async () => {
    const ledger = await service.createLedger();
    await callApi(service.ports, `POST ${ledger}/records`, {
      headers: { 'idempotency-key': '1' },
      json: { records: ['a', 'b', 'c'].map((id) => propertyComplaint(id, '2026-11-20T10:00:00')) },
    });
    const [message] = await tick(ledger, '2026-12-01T01:10:00');
    const seen: unknown[] = [];
    const { blobs } = service.ports;
    const ports = {
      ...service.ports,
      blobs: {
        ...blobs,
        create: async (...file: Parameters<typeof blobs.create>) => {
          const { json } = await callApi(service.ports, `GET ${ledger}/reports`);
          seen.push(valueAt(json, 'reports.0.runs.0'));
          return blobs.create(...file);
        },
      },
    };
    await writeReport(ports)(message, context);
    expect(seen).toMatchObject([{ state: 'running', rowsDone: 3, rowsTotal: 3 }]);
  });

  it('should say readably what was given up', async () => {
    const ledger = await service.createLedger();
    const [message] = await tick(ledger, '2026-12-01T01:10:00');
    const database = await service.ports.database();
    const useRulebook = (id: string) =>
      database.query('UPDATE ledgers SET rulebook = $1 WHERE id = $2', [
        id,
        ledger.split('/').at(-1),
      ]);
    await useRulebook('gone');
    await expect(Promise.resolve(writeReport(service.ports)(message, context))).rejects.toThrow();
    await useRulebook('property-internal-procedure');
    await reportFailed(service.ports)(message, context);
    await reportFailed(service.ports)('rubbish', context);
    expect(JSON.parse(log[0] ?? '')).toMatchObject({
      event: 'report-given-up',
      report: 'monthly-statistics',
      period: '2026-11',
      cause: textLike('uses rulebook gone, which is not installed'),
    });
    expect(log[1]).toBe('{"event":"report-message-dropped"}');
    const { json } = await callApi(service.ports, `GET ${ledger}/reports`);
    expect(valueAt(json, 'reports.0.runs.0')).toMatchObject({
      state: 'failed',
      cause: { zh: textLike('没有安装') },
    });
  });

  it('should go on with the other ledgers when one can no longer be read', async () => {
    const broken = await service.createLedger();
    await (
      await service.ports.database()
    ).query(`UPDATE ledgers SET rulebook = 'gone' WHERE id = $1`, [broken.split('/').at(-1)]);
    const other = await service.createLedger();
    expect(await tick(other, '2026-12-01T01:10:00')).toHaveLength(2);
    expect(log.join()).toContain('uses rulebook gone, which is not installed');
  });

  it('should write a report again as its next version when somebody asks, and keep the first', async () => {
    const ledger = await service.createLedger();
    const again = () =>
      callApi(service.ports, `POST ${ledger}/reports/monthly`, { json: { period: '2026-10' } });
    service.ports.setNow('2026-11-22T10:00:00');
    service.ports.sent.length = 0;
    expect((await again()).json).toMatchObject({ state: 'queued', version: 1, askedBy: 'manager' });
    expect((await again()).json).toMatchObject({ state: 'queued', version: 1 });
    expect(service.ports.sent).toHaveLength(1);
    await writeReport(service.ports)(service.ports.sent[0]?.message, context);
    service.ports.setNow('2026-11-22T11:00:00');
    expect((await again()).json).toMatchObject({ state: 'queued', version: 2 });
    await writeReport(service.ports)(service.ports.sent[1]?.message, context);
    const link = (version: string) =>
      callApi(service.ports, `GET ${ledger}/reports/monthly/link?period=2026-10${version}`);
    expect(valueAt((await link('')).json, 'version')).toBe(2);
    expect((await link('&version=1')).json).toMatchObject({
      url: textLike('/monthly/2026-10.v1.xlsx'),
      expiresAt: '2026-11-23T11:00:00+08:00',
    });
    expect((await link('&version=3')).status).toBe(404);
    const bad = await callApi(service.ports, `POST ${ledger}/reports/monthly`, {
      json: { period: '../2026' },
    });
    expect(bad.status).toBe(400);
  });

  it('should fail on a message that names nothing, so that it is tried again and put aside', async () => {
    const write = (message: unknown) =>
      Promise.resolve(writeReport(service.ports)(message, context));
    await expect(write({})).rejects.toThrow('Not a report message');
    const ghost = {
      ...{ organisation: 'test', ledger: 'x', report: 'monthly', period: '2026-11' },
      ...{ version: 1, asOf: service.ports.now() },
    };
    await expect(write(ghost)).rejects.toThrow('There is no ledger x');
  });
});
