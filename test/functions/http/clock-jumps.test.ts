import { checkHistory } from '../../../functions/store/check-history';
import { writeReport } from '../../../functions/queue/write-report';
import { periodicReports } from '../../../functions/timer/periodic-reports';
import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { propertyComplaint } from '../../support/functions/sample-records';
import { valueAt } from '../../support/functions/value-at';
import { quietContext, timer } from '../../support/functions/scheduled';

/** Now, years ahead, back again, and into the past. */
const WALLS = [
  '2026-11-22T09:30:00',
  '2029-03-01T00:00:00',
  '2026-11-22T09:31:00',
  '2020-02-29T23:59:59',
  '2026-11-22T09:32:00',
];

describe.each(testServers)('a clock that jumps, on $name', (server) => {
  let service: TestService;
  beforeAll(async () => (service = await openTestService(server)));
  afterAll(() => service.close());

  it('should leave numbers single, the history in order and whole, and cursors usable', async () => {
    const ledger = await service.createLedger();
    const cursors: number[] = [];
    const numbers: string[] = [];
    for (const [index, wall] of WALLS.entries()) {
      service.ports.setNow(wall);
      const { json } = await callApi(service.ports, `POST ${ledger}/records`, {
        json: {
          records: [`a${index}`, `b${index}`].map((id) =>
            propertyComplaint(id, '2020-02-28T10:00:00'),
          ),
        },
        headers: { 'idempotency-key': wall },
      });
      cursors.push(Number(valueAt(json, 'cursor')));
      numbers.push(...[0, 1].map((at) => String(valueAt(json, `results.${at}.number`))));
    }
    expect(cursors).toEqual([2, 4, 6, 8, 10]);
    expect(new Set(numbers).size).toBe(10);
    const periods = numbers.map((number) => /\d{4}/.exec(number)?.[0]);
    expect(periods.filter((year) => year === '2026')).toHaveLength(6);
    const { json } = await callApi(service.ports, `GET ${ledger}/changes?since=4`);
    const changes = valueAt(json, 'changes') as readonly { readonly id: string }[];
    expect(changes.map(({ id }) => id)).toEqual(['a2', 'b2', 'a3', 'b3', 'a4', 'b4']);
    const key = { organisation: 'test', ledger: ledger.split('/').at(-1) ?? '' };
    expect(await checkHistory(service.plain.of('test'), key)).toMatchObject({ entries: 10 });
    expect((await checkHistory(service.plain.of('test'), key)).broken).toBeUndefined();
  });

  it('should make a report again that was asked for when the clock had run ahead', async () => {
    service.ports.setNow('2026-11-22T09:30:00');
    const ledger = await service.createLedger();
    const tick = async (wall: string) => {
      service.ports.setNow(wall);
      service.ports.sent.length = 0;
      await periodicReports(service.ports)(timer, quietContext);
      const id = ledger.split('/').at(-1);
      return service.ports.sent
        .map(({ message }) => message)
        .filter((message) => valueAt(message, 'ledger') === id)
        .filter((message) => valueAt(message, 'period') === '2026-12');
    };
    const ahead = await tick('2028-01-15T01:00:00');
    expect(ahead).not.toEqual([]);
    for (const message of ahead) await writeReport(service.ports)(message, quietContext);
    const again = ahead.map((): unknown => expect.objectContaining({ version: 2 }));
    expect(await tick('2027-01-02T01:00:00')).toEqual(again);
    expect(await tick('2027-01-02T02:00:00')).toEqual([]);
  });
});
