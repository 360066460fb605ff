import { gunzipSync } from 'node:zlib';
import { messageQueue } from '../../../functions/queue/queue-names';
import { sendMessage } from '../../../functions/queue/send-message';
import { chaseLadder } from '../../../functions/timer/chase-ladder';
import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { propertyComplaint } from '../../support/functions/sample-records';
import { valueAt } from '../../support/functions/value-at';
import { quietContext, timer } from '../../support/functions/scheduled';

type Line = Readonly<Record<string, unknown>>;

describe.each(testServers)('moving the notices of a ledger on $name', (server) => {
  let service: TestService;
  let ledger: string;
  let lines: readonly Line[];
  const sent: string[] = [];

  const ports = () => ({
    ...service.ports,
    channels: ['test', 'elsewhere'].map((organisation) => ({
      ...{ id: 'office', organisation, personal: false },
      send: ({ id }: { readonly id: string }) => Promise.resolve(void sent.push(id)),
    })),
  });
  const call = (...[address, options]: [string, Parameters<typeof callApi>[2]?]) =>
    callApi(service.ports, address, options);
  const climb = async (wall: string) => {
    service.ports.setNow(wall);
    service.ports.sent.length = 0;
    await chaseLadder(ports())(timer, quietContext);
    return service.ports.sent.flatMap(({ queue, message }) =>
      queue === messageQueue ? [message] : [],
    );
  };
  const noticesOf = async (target: string, as: string) =>
    (await call(`GET ${target}/notices`, { as })).json;
  const deliveriesOf = async (target: string, as: string) =>
    valueAt((await call(`GET ${target}/deliveries`, { as })).json, 'deliveries') as Line[];
  const bring = (changed: readonly unknown[]) => {
    const text = changed.map((line) => JSON.stringify(line)).join('\n');
    const body = { type: 'application/x-ndjson', bytes: new TextEncoder().encode(text) };
    return call('POST /api/ledgers/import', { as: 'Manager@elsewhere', body });
  };

  beforeAll(async () => {
    service = await openTestService(server);
    service.ports.setNow('2026-11-02T11:00:00');
    ledger = await service.createLedger();
    const records = ['a', 'b'].map((id) => propertyComplaint(id, '2026-11-02T10:00:00'));
    await call(`POST ${ledger}/records`, {
      headers: { 'idempotency-key': '1' },
      json: { records },
    });
    const [first] = await climb('2026-11-05T09:00:00');
    await sendMessage(ports())(first, quietContext);
    const number = encodeURIComponent('催办〔2026〕1号');
    await call(`POST ${ledger}/notices/${number}/receipt`, { json: { by: '王某' } });
    const { bytes } = await call(`GET ${ledger}/export`);
    lines = gunzipSync(bytes)
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  });
  afterAll(() => service.close());

  it('should carry the notices with their numbers and receipts, and their messages', async () => {
    expect(lines.map(({ line }) => line)).toEqual([
      ...['ledger', 'notice', 'notice', 'delivery', 'delivery'],
      ...['entry', 'entry', 'record', 'record'],
    ]);
    const brought = await bring(lines);
    expect(brought.status).toBe(201);
    const target = `/api/ledgers/${String(valueAt(brought.json, 'id'))}`;
    const as = 'Manager@elsewhere';
    const [here, there] = [await noticesOf(ledger, 'Manager'), await noticesOf(target, as)];
    expect(there).toEqual(here);
    expect(JSON.stringify(there)).toContain('王某');
    expect(await deliveriesOf(target, as)).toEqual(await deliveriesOf(ledger, 'Manager'));
    expect((await deliveriesOf(target, as)).map(({ status }) => status).sort()).toEqual([
      'sent',
      'waiting',
    ]);
    const again = await call(`GET ${target}/export`, { as });
    expect(gunzipSync(again.bytes).toString('utf8').split('\n')[1]).toBe(JSON.stringify(lines[1]));
  });

  it('should go on there: no step twice, the next number, and what waited is sent', async () => {
    const { json } = await bring(lines);
    const target = `/api/ledgers/${String(valueAt(json, 'id'))}`;
    const as = 'Manager@elsewhere';
    const own = (messages: readonly unknown[]) =>
      messages.filter((message) => target.endsWith(String(valueAt(message, 'ledger'))));
    const waiting = own(await climb('2026-11-05T09:15:00'));
    expect(waiting).toHaveLength(1);
    sent.length = 0;
    await sendMessage(ports())(waiting[0], quietContext);
    expect(sent).toHaveLength(1);
    const both = valueAt(await noticesOf(target, as), 'notices') as Line[];
    expect(both).toHaveLength(2);
    const records = [propertyComplaint('c', '2026-11-02T10:00:00')];
    await call(`POST ${target}/records`, {
      ...{ as, headers: { 'idempotency-key': '2' }, json: { records } },
    });
    await climb('2026-11-05T09:30:00');
    const numbers = valueAt(await noticesOf(target, as), 'notices') as Line[];
    expect(numbers.map(({ number }) => number).sort()).toEqual([
      '催办〔2026〕1号',
      '催办〔2026〕2号',
      '催办〔2026〕3号',
    ]);
  });

  it.each<[string, (line: Line) => Line]>([
    ['a notice twice', (line) => ({ ...line })],
    ['a number twice', (line) => ({ ...line, key: 'other' })],
  ])('should refuse a file with %s', async (_name, change) => {
    const [head, first, ...rest] = lines;
    if (!first) throw new Error('No notice.');
    const { status, json } = await bring([head, first, change(first), ...rest]);
    expect([status, valueAt(json, 'errors.0.code')]).toEqual([422, 'notices-unfit']);
  });

  it('should refuse a file with a message about no notice', async () => {
    const { status, json } = await bring(
      lines.map((line) => (line['line'] === 'delivery' ? { ...line, notice: 'none' } : line)),
    );
    expect([status, valueAt(json, 'errors.0.code')]).toEqual([422, 'notices-unfit']);
  });

  it('should give of one record its own notices alone, and no other than may be seen', async () => {
    const notices = async (record: string, as = 'Manager') =>
      (valueAt((await call(`GET ${ledger}/notices?record=${record}`, { as })).json, 'notices') as
        Line[] | undefined) ?? [];
    expect((await notices('a')).map(({ record }) => record)).toEqual(['a']);
    expect(await notices('none')).toEqual([]);
    const plan = await service.plain.transaction(async (transaction) => {
      await transaction.execute('SET LOCAL enable_seqscan = off');
      return transaction.query<Record<string, string>>(
        `EXPLAIN SELECT key FROM chase_notices
         WHERE organisation = 'test' AND ledger = 'x' AND record = 'a'`,
      );
    });
    expect(JSON.stringify(plan)).toContain('chase_notices_record');
  });
});
