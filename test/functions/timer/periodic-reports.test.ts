import { InvocationContext, type Timer } from '@azure/functions';
import { readTable } from '../../../core/workbook/read-table';
import { reportFailed } from '../../../functions/queue/report-failed';
import { writeReport } from '../../../functions/queue/write-report';
import { periodicReports } from '../../../functions/timer/periodic-reports';
import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { propertyComplaint } from '../../support/functions/sample-records';
import { valueAt } from '../../support/functions/value-at';

const timer: Timer = {
  isPastDue: false,
  schedule: { adjustForDST: false },
  scheduleStatus: { last: '', next: '', lastUpdated: '' },
};

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
    const job = (report: string, period: string) => ({
      organisation: 'test',
      ledger: id,
      report,
      period,
    });
    // Noon of 1 December in China is still 30 November in New York.
    const before = await tick(ledger, '2026-12-01T12:10:00');
    expect(before).toContainEqual(job('employee-monthly', '2026-10'));
    expect(before).toContainEqual(job('employee-weekly', '2026-W48'));
    expect(before).toContainEqual(job('monthly', '2026-10'));
    expect(await tick(ledger, '2026-12-01T13:10:00')).toContainEqual(
      job('employee-monthly', '2026-11'),
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
    expect(first).toEqual([`reports/test/${id}/monthly-statistics/2026-11.xlsx`]);

    const bytes = service.ports.blobFiles.get(first[0] ?? '') ?? new Uint8Array();
    const { table } = await readTable(bytes, { sheet: '明细' });
    expect(JSON.stringify(table)).not.toMatch(/张三|13800138000/);
    const { json } = await callApi(service.ports, `GET ${ledger}/reports`);
    expect(valueAt(json, '0.runs')).toMatchObject([{ period: '2026-11', state: 'written' }]);
    expect(await tick(ledger, '2026-12-01T09:10:00')).toEqual([
      expect.objectContaining({ report: 'monthly' }),
    ]);
  });

  it('should say readably what was given up', async () => {
    const ledger = await service.createLedger();
    const [message] = await tick(ledger, '2026-12-01T01:10:00');
    await reportFailed(service.ports)(message, context);
    await reportFailed(service.ports)('rubbish', context);
    expect(log[0]).toMatch(/Report monthly-statistics of ledger .+ for 2026-11 was given up/);
    expect(log[1]).toBe('A report message could not be read and was dropped: "rubbish"');
    const { json } = await callApi(service.ports, `GET ${ledger}/reports`);
    expect(valueAt(json, '0.runs.0.state')).toBe('failed');
  });

  it('should fail on a message that names nothing, so that it is tried again and put aside', async () => {
    const write = (message: unknown) =>
      Promise.resolve(writeReport(service.ports)(message, context));
    await expect(write({})).rejects.toThrow('Not a report message');
    const ghost = { organisation: 'test', ledger: 'x', report: 'monthly', period: '2026-11' };
    await expect(write(ghost)).rejects.toThrow('There is no ledger x');
  });
});
