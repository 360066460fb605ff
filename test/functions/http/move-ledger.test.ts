import { gunzipSync } from 'node:zlib';
import { InvocationContext } from '@azure/functions';
import { checkHistory } from '../../../functions/store/check-history';
import { periodicReports } from '../../../functions/timer/periodic-reports';
import { callApi } from '../../support/functions/call-api';
import { anyText } from '../../support/functions/expected';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { propertyComplaint } from '../../support/functions/sample-records';
import { valueAt } from '../../support/functions/value-at';

type Line = Readonly<Record<string, unknown>>;

describe.each(testServers)('moving a ledger on $name', (server) => {
  let service: TestService;
  let ledger: string;
  let file: Uint8Array;
  let lines: readonly Line[];

  const call = (...[address, options]: [string, Parameters<typeof callApi>[2]?]) =>
    callApi(service.ports, address, options);
  const save = (target: string, key: string, records: readonly unknown[], as = 'Manager') =>
    call(`POST ${target}/records`, { as, headers: { 'idempotency-key': key }, json: { records } });

  beforeAll(async () => {
    service = await openTestService(server);
    service.ports.setNow('2026-03-02T09:00:00');
    ledger = await service.createLedger();
    const received = '2026-03-01T10:00:00';
    await save(
      ledger,
      '1',
      ['a', 'b', 'c'].map((id) => propertyComplaint(id, received)),
    );
    service.ports.setNow('2026-03-03T09:00:00');
    await save(
      ledger,
      '2',
      [propertyComplaint('a', received, { baseVersion: 1, level: 'important', reason: '核实' })],
      'Clerk',
    );
    await call(`DELETE ${ledger}/records/b?reason=${encodeURIComponent('保管期满')}`);
    const closures = [{ day: '2026-04-01', name: '盘点' }];
    await call(`PUT ${ledger}/calendar`, {
      json: { calendar: { closures }, version: 'cn-statutory@2026', reason: '年度盘点' },
    });
    service.ports.setNow('2026-11-22T09:30:00');
    const exported = await call(`GET ${ledger}/export`);
    file = exported.bytes;
    lines = linesOf(file);
  });
  afterAll(() => service.close());

  const bring = (bytes: Uint8Array, type = 'application/gzip', as = 'Manager@elsewhere') =>
    call('POST /api/ledgers/import', { as, body: { type, bytes } });
  const bringLines = (changed: readonly unknown[]) =>
    bring(encode(changed.map((line) => JSON.stringify(line)).join('\n')), 'application/x-ndjson');

  it('should write everything into one file: terms, changes, history, records', () => {
    expect(lines.map(({ line }) => line)).toEqual([
      'ledger',
      'calendar-change',
      ...Array.from({ length: 5 }, () => 'entry'),
      ...Array.from({ length: 3 }, () => 'record'),
    ]);
  });

  it('should arrive as it was, with times, actors and hashes, and go on from there', async () => {
    const brought = await bring(file);
    expect(brought.status).toBe(201);
    expect(brought.json).toMatchObject({
      createdAt: '2026-03-02T09:00:00+08:00',
      importedAt: '2026-11-22T09:30:00+08:00',
      importedBy: 'manager',
      cursor: '5',
    });
    const id = String(valueAt(brought.json, 'id'));
    const target = `/api/ledgers/${id}`;
    const as = 'Manager@elsewhere';
    expect(linesOf((await call(`GET ${target}/export`, { as })).bytes)).toEqual(lines);
    const history = await call(`GET ${target}/records/a/history`, { as });
    expect(history.json).toMatchObject([
      { by: 'manager', at: '2026-03-02T09:00:00+08:00' },
      { by: 'clerk', at: '2026-03-03T09:00:00+08:00', reason: '核实' },
    ]);
    const next = await save(target, '1', [propertyComplaint('d', '2026-11-20')], as);
    expect(next.json).toMatchObject({ cursor: '6', results: [{ number: '2026-0004' }] });
    const key = { organisation: 'elsewhere', ledger: id };
    const checked = await checkHistory(service.plain.of('elsewhere'), key);
    expect(checked).toEqual({ entries: 6, hash: anyText });
    expect((await call(`GET ${target}`, { as: 'Manager' })).status).toBe(404);
  });

  it('should carry over what the ledger ran by before', async () => {
    const own = await service.createLedger('government-message-board', {
      parameters: { replyWorkingDays: 15 },
    });
    await call(`PUT ${own}/rulebook`, {
      json: { parameters: { replyWorkingDays: 10 }, revision: 0, reason: '提速' },
    });
    const before = (await call(`GET ${own}/export`)).bytes;
    const brought = await bring(before, undefined, 'Manager');
    const target = `/api/ledgers/${String(valueAt(brought.json, 'id'))}`;
    const [one, two] = [await call(`GET ${own}/rulebook`), await call(`GET ${target}/rulebook`)];
    expect(two.json).toEqual(one.json);
    expect(valueAt(two.json, 'changes.0.reason')).toBe('提速');
  });

  it('should raise no alarm for periods that were reported elsewhere', async () => {
    const brought = await bring(file);
    const id = valueAt(brought.json, 'id');
    const jobs = async (wall: string) => {
      service.ports.setNow(wall);
      service.ports.sent.length = 0;
      const context = new InvocationContext({ functionName: 'test' });
      await periodicReports(service.ports)({} as never, context);
      service.ports.setNow('2026-11-22T09:30:00');
      return service.ports.sent
        .filter(({ message }) => valueAt(message, 'ledger') === id)
        .map(({ message }) => valueAt(message, 'period'));
    };
    expect(await jobs('2026-11-22T10:10:00')).toEqual([]);
    expect(new Set(await jobs('2026-12-01T01:10:00'))).toEqual(new Set(['2026-11']));
  });

  const at = (line: string, index = 0) => lines.findIndex((one) => one['line'] === line) + index;
  const altered = (index: number, more: object): readonly Line[] =>
    lines.map((line, place) => (place === index ? { ...line, ...more } : line));
  const without = (index: number): readonly Line[] =>
    lines.filter((_line, place) => place !== index);

  it.each<[string, () => readonly unknown[], string]>([
    ['an altered actor', () => altered(at('entry', 1), { by: 'x' }), 'entry-altered'],
    [
      'an altered content',
      () => altered(at('entry'), { after: { ...contentOf(lines[at('entry')]), level: 'x' } }),
      'content-altered',
    ],
    ['a missing entry', () => without(at('entry', 2)), 'entry-missing'],
    ['a missing last entry', () => without(at('entry', 4)), 'content-missing'],
    ['a longer history elsewhere', () => altered(0, { sequence: 6 }), 'history-cut'],
    [
      'another origin',
      () => altered(0, { origin: { organisation: 'x', ledger: 'y' } }),
      'entry-altered',
    ],
    ['an altered record', () => altered(at('record'), { version: 1 }), 'record-altered'],
    ['a missing record', () => without(at('record', 1)), 'records-missing'],
    ['a number twice', () => altered(at('record', 2), { number: '2026-0001' }), 'record-altered'],
    ['a rulebook that is not here', () => altered(0, { rulebook: 'none' }), 'rulebook-unfit'],
    [
      'an unsound calendar',
      () =>
        altered(0, {
          calendar: { ...(lines[0]?.['calendar'] as object), hours: [{ start: 9, end: 8 }] },
        }),
      anyText as string,
    ],
    ['a later form', () => altered(0, { form: 'complaint-ledger file 2' }), anyText as string],
    ['a character no database stores', () => altered(0, { name: 'a\u0000b' }), 'line-unreadable'],
    ['no ledger first', () => lines.slice(1), 'line-out-of-place'],
    ['two ledgers', () => [...lines, lines[0]], 'line-out-of-place'],
    ['nothing', () => [], 'line-out-of-place'],
  ])('should refuse a file with %s, and keep nothing of it', async (_name, changed, code) => {
    const count = async () =>
      (await call('GET /api/ledgers', { as: 'Manager@elsewhere' })).json as readonly unknown[];
    const before = await count();
    const { status, json } = await bringLines(changed());
    expect([status, valueAt(json, 'errors')]).toMatchObject([422, [{ code }]]);
    expect(await count()).toHaveLength(before.length);
  });

  it('should refuse a file that is cut off, none of its kind, or no JSON', async () => {
    for (const bytes of [file.subarray(0, file.length - 20), encode('PK'), new Uint8Array()]) {
      const { status, json } = await bring(bytes);
      expect([status, valueAt(json, 'errors.0.code')]).toMatchObject([422, anyText]);
    }
    for (const text of ['{', '[]', '{"line":"ledger"}', '\ud800'.repeat(3)]) {
      expect((await bring(encode(text), 'application/x-ndjson')).status).toBe(422);
    }
    expect((await bring(new Uint8Array([0xff, 0xfe]), 'application/x-ndjson')).status).toBe(422);
    expect((await bring(file, 'text/plain')).status).toBe(415);
  });
});

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function linesOf(bytes: Uint8Array): readonly Line[] {
  const text = gunzipSync(bytes).toString('utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

const contentOf = (line: Line | undefined): object => line?.['after'] as object;
