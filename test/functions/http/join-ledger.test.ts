import { rulebookTooNew } from '../../../addin/ledger/rulebook-too-new';
import {
  parseOfferedLedgers,
  type OfferedLedger,
} from '../../../addin/service/parse-offered-ledgers';
import { joinedLedger, type JoinedLedger } from '../../../addin/panes/settings/joined-ledger';
import { assessRecord } from '../../../core/clock/assess-record';
import { dayOf } from '../../../core/date/civil-date';
import { parseRecord } from '../../../core/record/parse-record';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { ownRulebook } from '../../support/own-rulebook';
import { otherRulebook, readRulebook, rulebookIds } from '../../support/read-rulebook';
import { settingsOverHttp } from '../../support/sync/service-over-http';

const rulebooks = {
  list: () => Promise.resolve(rulebookIds().map((id) => readRulebook(id))),
  load: (id: string) => Promise.resolve(readRulebook(id)),
  text: (id: string) => Promise.resolve(otherRulebook(id)),
};

describe.each(testServers)('joining a ledger on $name', (server) => {
  let service: TestService;
  beforeAll(async () => {
    service = await openTestService(server);
    service.ports.setNow('2026-11-22T12:00:00');
  });
  afterAll(() => service.close());

  /** The ledger of a name as a clerk is offered it. */
  async function offered(name: string): Promise<OfferedLedger> {
    const { json } = await callApi(service.ports, 'GET /api/ledgers', { as: 'Clerk' });
    const found = parseOfferedLedgers(json)?.find((one) => one.name === name);
    if (!found) throw new Error('not offered');
    return found;
  }
  const create = (name: string, json: object) =>
    callApi(service.ports, 'POST /api/ledgers', {
      json: { name, calendar: { kind: 'weekdays' }, ...json },
    });
  const readOf = async (name: string, as = 'Clerk') =>
    settingsOverHttp(service.ports, `/api/ledgers/${(await offered(name)).id}`, as).read();
  /** The ledger of a name, with what the routes, or something else, say that it runs by. */
  async function joined(name: string, read = () => readOf(name)): Promise<JoinedLedger> {
    const unasked = () => Promise.reject(new Error('joining changes nothing'));
    const settings = () => ({ read, changeRules: unasked, changeCalendar: unasked });
    return joinedLedger(await offered(name), 'zh', { rulebooks, service: { settings } });
  }
  const dueOf = (ledger: LedgerSettings, events: object) => {
    const raw = { id: '1', fields: { name: '王' } };
    const { record } = parseRecord(
      { ...raw, events: { received: '2026-11-20 09:00', ...events } },
      ledger.rulebook,
      ledger.zone,
    );
    return assessRecord(record, ledger.rulebook, ledger, 1_795_320_000).clocks[0]?.due;
  };

  it('should bring the office’s own rulebook along, with its rules and calendar as they stand', async () => {
    await create('自有', { rulebookText: ownRulebook });
    const { id } = await offered('自有');
    await callApi(service.ports, `PUT /api/ledgers/${id}/rulebook`, {
      json: { parameters: { days: 5 }, reason: '局务会', revision: 0 },
    });
    const { ledger, findings } = await joined('自有');
    expect(findings).toEqual([]);
    expect(ledger).toMatchObject({
      ...{ id, name: '自有', ownRulebook: true },
      rulebook: { id: 'small-office', parameters: { days: 5 }, earlier: [{ version: '1' }] },
      calendar: { source: { kind: 'weekdays' } },
    });
    if (!ledger) throw new Error('not joined');
    // What ended before the change keeps the days of then.
    expect(dueOf(ledger, {})).toMatchObject({ day: dayOf(2026, 11, 25) });
    expect(dueOf(ledger, { handled: '2026-11-21 09:00' })).toMatchObject({
      day: dayOf(2026, 11, 23),
    });
  });

  it('should say that the add-in is too old where it knows less of the rulebook, or counts it otherwise', async () => {
    await create('更新的', { rulebookText: ownRulebook });
    const read = await readOf('更新的');
    if (!read.ok) throw new Error('unread');
    const { definition } = read.value;
    if (!definition) throw new Error('not own');
    const examples = definition.examples.map((example) => ({
      ...example,
      expect: { ...example.expect, clocks: { handling: { state: 'running', due: '2026-11-30' } } },
    }));
    const counted = await joined('更新的', () =>
      Promise.resolve({
        ...read,
        value: { ...read.value, definition: { ...definition, examples } },
      }),
    );
    expect(counted.ledger).toBeUndefined();
    expect(counted.findings).toMatchObject([
      { code: 'rulebook-too-new', message: { zh: /版本 1.*2026-11-30.*重新加载面板/ } },
    ]);
    const unread = [rulebookTooNew('2', { zh: '读不懂。', en: 'unknown.' })];
    const unknown = await joined('更新的', () =>
      Promise.resolve({ ...read, value: { ...read.value, unread } }),
    );
    expect(unknown).toEqual({ findings: unread });
  });

  it('should join one by a rulebook of the product as before', async () => {
    await create('留言', { rulebook: 'government-message-board' });
    const { ledger } = await joined('留言');
    expect(ledger?.rulebook.id).toBe('government-message-board');
    expect(ledger).not.toHaveProperty('ownRulebook');
  });
});
