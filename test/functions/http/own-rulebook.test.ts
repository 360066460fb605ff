import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { valueAt } from '../../support/functions/value-at';
import { ownRulebook } from '../../support/own-rulebook';

const received = '2026-11-20T09:00:00';
const fields = { name: '王女士' };
const counted = '当日计入。';

describe.each(testServers)('a ledger by an own rulebook on $name', (server) => {
  let service: TestService;
  beforeAll(async () => {
    service = await openTestService(server);
    service.ports.setNow('2026-11-20T12:00:00');
  });
  afterAll(() => service.close());

  const call = (address: string, json?: unknown, headers?: Readonly<Record<string, string>>) =>
    callApi(service.ports, address, {
      ...(json !== undefined && { json }),
      ...(headers && { headers }),
    });
  const create = (more: object) => call('POST /api/ledgers', { name: '投诉', ...more });
  const problems = (json: unknown) =>
    (valueAt(json, 'errors') as { pointer: string; code: string }[]).map(
      ({ pointer, code }) => `${pointer} ${code}`,
    );

  /** A ledger by the own rulebook with one open record; its address. */
  async function ownLedger(more: object = {}): Promise<string> {
    const { status, json } = await create({ rulebookText: ownRulebook, ...more });
    expect(status).toBe(201);
    const ledger = `/api/ledgers/${String(valueAt(json, 'id'))}`;
    const record = { id: 'one', number: 'one', baseVersion: 0, fields, events: { received } };
    const saved = await call(
      `POST ${ledger}/records`,
      { records: [record] },
      { 'idempotency-key': '1' },
    );
    expect(valueAt(saved.json, 'results.0.status')).toBe('applied');
    return ledger;
  }
  const dueOf = async (ledger: string) =>
    valueAt((await call(`GET ${ledger}/due?within=30d`)).json, 'items.0.due');

  it('should create one and count by it without the file', async () => {
    const ledger = await ownLedger();
    expect((await call(`GET ${ledger}`)).json).toMatchObject({
      rulebook: 'small-office',
      ownRulebook: true,
      parameters: { days: 3 },
      choices: {},
    });
    expect(await dueOf(ledger)).toBe('2026-11-23');
  });

  it('should keep a reading chosen at creation, which sets its parameter', async () => {
    const ledger = await ownLedger({ choices: { start: counted } });
    expect((await call(`GET ${ledger}/rulebook`)).json).toMatchObject({
      parameters: { days: 2 },
      choices: { start: counted },
    });
    expect(await dueOf(ledger)).toBe('2026-11-23');
  });

  it('should preview and change a reading with who, when and why, and take it back', async () => {
    const ledger = await ownLedger({ parameters: { days: 5 } });
    expect(await dueOf(ledger)).toBe('2026-11-25');
    const choices = { start: counted };
    const preview = await call(`POST ${ledger}/rulebook/preview`, { choices });
    expect(preview.json).toMatchObject({
      after: { parameters: { days: 2 }, choices },
      changes: [{ before: { due: '2026-11-25' }, after: { due: '2026-11-23' } }],
    });
    const changed = await call(`PUT ${ledger}/rulebook`, {
      choices,
      revision: 0,
      reason: '局务会',
    });
    expect(changed.json).toMatchObject({
      choices,
      changes: [{ by: 'manager', reason: '局务会', before: { choices: {} }, after: { choices } }],
    });
    const back = { choices: { start: '' }, revision: 1, reason: '撤回' };
    const undone = await call(`PUT ${ledger}/rulebook`, back);
    expect(undone.json).toMatchObject({ choices: {}, parameters: { days: 3 } });
  });

  it('should preview and take up a newer version of the text', async () => {
    const ledger = await ownLedger();
    const rulebookText = ownRulebook
      .replace("version: '1'", "version: '2'")
      .replace('unit: calendar-day', 'unit: working-day')
      .replace("due: '2026-11-23'", "due: '2026-11-25'");
    const given = { rulebookText, parameters: { days: 4 } };
    expect((await call(`POST ${ledger}/rulebook/preview`, given)).json).toMatchObject({
      before: { version: '1' },
      after: { version: '2' },
      changes: [{ before: { due: '2026-11-23' }, after: { due: '2026-11-26' } }],
    });
    const change = { ...given, revision: 0, reason: '修订' };
    expect((await call(`PUT ${ledger}/rulebook`, change)).json).toMatchObject({ version: '2' });
    expect(await dueOf(ledger)).toBe('2026-11-26');
  });

  it('should refuse another regime, and other words under the same version', async () => {
    const ledger = await ownLedger();
    const other = ownRulebook.replace('id: small-office', 'id: large-office');
    const same = ownRulebook.replace('三日内处理。', '三天内处理。');
    for (const [rulebookText, code] of [
      [other, 'rulebook-other'],
      [same, 'rulebook-version-same'],
    ]) {
      const { status, json } = await call(`POST ${ledger}/rulebook/preview`, { rulebookText });
      expect(status).toBe(422);
      expect(problems(json)).toEqual([`/rulebookText ${code}`]);
    }
  });

  it('should refuse a text with faults, each with its line', async () => {
    const { status, json } = await create({
      rulebookText: ownRulebook
        .replace('to: handled, within', 'to: gone, within')
        .replace('id: small-office', 'id: hotel'),
    });
    expect(status).toBe(422);
    expect(problems(json)).toEqual(
      expect.arrayContaining(['/rulebookText dangling-event', '/rulebookText rulebook-id-taken']),
    );
    const messages = JSON.stringify(valueAt(json, 'errors'));
    expect(messages).toMatch(/第 16 行：/);
    expect(messages).toMatch(/Line 1: /);
  });

  it('should refuse a choice the regime does not leave open, and two rulebooks or none', async () => {
    const unknown = await create({ rulebookText: ownRulebook, choices: { weather: '晴' } });
    expect(problems(unknown.json)).toEqual(['/choices/weather choice-unknown']);
    const both = await create({ rulebookText: ownRulebook, rulebook: 'hotel' });
    expect(problems(both.json)).toEqual(['/rulebook one-rulebook']);
    expect(problems((await create({})).json)).toEqual(['/rulebook one-rulebook']);
  });

  it('should read a text that extends a rulebook of the service', async () => {
    const rulebookText = `id: our-board
extends: government-message-board
version: our-1
examples:
  - title: { zh: 收到, en: Received }
    asOf: '2026-11-20T12:00'
    record: { fields: { subject: 公交, details: 增加班次 }, events: { received: '2026-11-20 09:00' } }
    expect: { clocks: { reply: { state: running } } }
`;
    const { status, json } = await create({ rulebookText });
    expect([status, valueAt(json, 'rulebook')]).toEqual([201, 'our-board']);
  });
});
