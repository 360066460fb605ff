import { settingFacts } from '../../../addin/sync/setting-facts';
import { settingsRound } from '../../../addin/sync/settings-round';
import { bindRulebook } from '../../../core/rulebook/bind-rulebook';
import { dayOf } from '../../../core/date/civil-date';
import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { definitionOf, settingsWorkbook } from '../../support/functions/settings-workbook';
import { valueAt } from '../../support/functions/value-at';
import { officeLedger } from '../../support/office-ledger';
import { ownRulebook } from '../../support/own-rulebook';
import { settingsOverHttp } from '../../support/sync/service-over-http';

const counted = '当日计入。';

describe.each(testServers)('the settings of a shared ledger on $name', (server) => {
  let service: TestService;
  let ledger: string;
  beforeAll(async () => {
    service = await openTestService(server);
    service.ports.setNow('2026-11-22T12:00:00');
  });
  afterAll(() => service.close());
  beforeEach(async () => {
    const { calendar } = officeLedger(
      bindRulebook(definitionOf(ownRulebook), {}).rulebook ?? never(),
    );
    const { json } = await callApi(service.ports, 'POST /api/ledgers', {
      json: { name: '投诉', rulebookText: ownRulebook, calendar: { kind: calendar.source.kind } },
    });
    ledger = `/api/ledgers/${String(valueAt(json, 'id'))}`;
  });

  const never = (): never => {
    throw new Error('unbound');
  };
  const day = dayOf(2026, 11, 26) ?? 0;
  const closeOn = (workbook: ReturnType<typeof settingsWorkbook>, name: string) => {
    const { source } = workbook.settings().calendar;
    workbook.setCalendar({ ...source, closures: [{ day, name }] });
  };
  /** The service as a clerk asks it, and what was sent: parameters, or a calendar. */
  const counting = () => {
    const clerk = settingsOverHttp(service.ports, ledger, 'Clerk');
    const sent: unknown[] = [];
    const changeRules: typeof clerk.changeRules = (change) => {
      sent.push(change.parameters);
      return clerk.changeRules(change);
    };
    const changeCalendar: typeof clerk.changeCalendar = (change) => {
      sent.push('calendar');
      return clerk.changeCalendar(change);
    };
    return { asked: { ...clerk, changeRules, changeCalendar }, sent };
  };
  const open = async (role = 'Manager') => {
    const workbook = settingsWorkbook(role, service, ledger);
    expect(await workbook.round()).toEqual({ kind: 'same' });
    return workbook;
  };

  it('should bring what a manager changed in one workbook into the others, with who, when and why', async () => {
    const [one, other] = [await open(), await open('Clerk')];
    one.change({ days: 5 });
    expect(await one.round()).toEqual({ kind: 'sent' });
    expect(await one.round()).toEqual({ kind: 'same' });
    const outcome = await other.round();
    expect(outcome).toMatchObject({ kind: 'taken', taken: { keys: ['parameter.days'] } });
    expect(other.settings().rulebook.parameters).toEqual({ days: 5 });
    expect(other.told[0]?.before['parameter.days']).toBe('3');
    expect(other.told[0]?.remote.ruleChanges).toMatchObject([
      {
        by: 'manager',
        reason: '局务会决定',
        at: 1_795_320_000,
        before: { parameters: { days: 3 } },
      },
    ]);
    // Records that ended before keep what was in force then.
    expect(other.settings().rulebook.earlier).toMatchObject([
      { until: 1_795_320_000, parameters: { days: 3 } },
    ]);
    expect(await other.round()).toEqual({ kind: 'same' });
  });

  it('should take a reading, a calendar and another version of an own rulebook as well', async () => {
    const [one, other] = [await open(), await open('Clerk')];
    one.change({}, { start: counted });
    closeOn(one, '');
    expect(await one.round()).toEqual({ kind: 'sent' });
    expect(await other.round()).toMatchObject({ kind: 'taken' });
    expect(other.settings().rulebook.choices).toEqual({ start: counted });
    expect(other.settings().calendar.source.closures).toEqual([{ day, name: '' }]);
    const next = ownRulebook.replace("version: '1'", "version: '2'");
    const put = await callApi(service.ports, `PUT ${ledger}/rulebook`, {
      json: { rulebookText: next, reason: '新版', revision: 1 },
    });
    expect(put.status).toBe(200);
    expect(await other.round()).toMatchObject({ kind: 'taken' });
    expect(other.settings().rulebook.version).toBe('2');
    expect(await other.round()).toEqual({ kind: 'same' });
  });

  it('should ask when two managers changed the same setting, and merge what they did not both change', async () => {
    const [one, other] = [await open(), await open()];
    one.change({ days: 5 });
    other.change({ days: 7 });
    expect(await one.round()).toEqual({ kind: 'sent' });
    expect(await other.round()).toMatchObject({
      kind: 'conflict',
      conflicts: [{ key: 'parameter.days', base: '3', mine: '7', theirs: '5' }],
    });
    expect(other.settings().rulebook.parameters).toEqual({ days: 7 });
    expect(await other.round([])).toEqual({ kind: 'sent' });
    expect(await one.round()).toMatchObject({ kind: 'taken' });
    expect(one.settings().rulebook.parameters).toEqual({ days: 7 });
    one.change({ days: 9 });
    other.change({ days: 8 });
    await one.round();
    expect(await other.round(['parameter.days'])).toMatchObject({ kind: 'taken' });
    expect(other.settings().rulebook.parameters).toEqual({ days: 9 });
  });

  it('should not let a clerk change what others count by, and take the change back when told to', async () => {
    const [clerk, manager] = [await open('Clerk'), await open()];
    clerk.change({ days: 30 });
    expect(await clerk.round()).toMatchObject({
      ...{ kind: 'refused', keys: ['parameter.days'], trouble: { status: 403 } },
      ...{ mine: { 'parameter.days': '30' }, theirs: { 'parameter.days': '3' } },
    });
    expect(await manager.round()).toEqual({ kind: 'same' });
    expect(await clerk.round(['parameter.days'])).toMatchObject({
      kind: 'taken',
      taken: { undone: ['parameter.days'], before: { 'parameter.days': '30' } },
    });
    expect(clerk.settings().rulebook.parameters).toEqual({ days: 3 });
    expect(await clerk.round()).toEqual({ kind: 'same' });
  });

  it('should send a refused setting once, until it changes or a person wants it sent again', async () => {
    const clerk = await open('Clerk');
    const { asked, sent } = counting();
    clerk.change({ days: 30 });
    const refused = { kind: 'refused', keys: ['parameter.days'] };
    for (let round = 0; round < 3; round += 1) {
      expect(await clerk.round(undefined, asked)).toMatchObject(refused);
    }
    expect(sent).toEqual([{ days: 30 }]);
    closeOn(clerk, '盘点');
    expect(await clerk.round(undefined, asked)).toMatchObject({
      keys: ['calendar', 'parameter.days'],
    });
    expect(sent).toEqual([{ days: 30 }, 'calendar']);
    clerk.change({ days: 29 });
    await clerk.round(undefined, asked);
    await clerk.round(undefined, asked);
    expect(sent.slice(2)).toEqual([{ days: 29 }]);
    expect(await clerk.round([], asked)).toMatchObject({ kind: 'refused' });
    expect(sent.slice(3)).toEqual([{ days: 29 }]);
  });

  it('should take in what others change while a setting stands refused, and ask where both did', async () => {
    const [clerk, manager] = [await open('Clerk'), await open()];
    clerk.change({ days: 30 });
    await clerk.round();
    closeOn(manager, '停电');
    await manager.round();
    const { asked, sent } = counting();
    expect(await clerk.round(undefined, asked)).toMatchObject({
      kind: 'taken',
      taken: { keys: ['calendar'] },
    });
    expect(await clerk.round(undefined, asked)).toMatchObject({
      kind: 'refused',
      keys: ['parameter.days'],
    });
    expect(sent).toEqual([]);
    manager.change({ days: 5 });
    await manager.round();
    expect(await clerk.round(undefined, asked)).toMatchObject({
      kind: 'conflict',
      conflicts: [{ mine: '30', theirs: '5' }],
    });
    manager.change({ days: 30 });
    await manager.round();
    expect(await clerk.round(undefined, asked)).toEqual({ kind: 'same' });
  });

  it('should send again what was not answered', async () => {
    const manager = await open();
    manager.change({ days: 5 });
    const away = { ok: false, trouble: { kind: 'away' } } as const;
    const asked = {
      ...settingsOverHttp(service.ports, ledger),
      changeRules: () => Promise.resolve(away),
    };
    expect(await manager.round(undefined, asked)).toEqual({
      kind: 'trouble',
      trouble: away.trouble,
    });
    expect(await manager.round()).toEqual({ kind: 'sent' });
  });

  it('should tell a workbook by another version of a rulebook that comes with the add-in', async () => {
    ledger = await service.createLedger('government-message-board');
    const { ports } = service;
    const rules = settingsOverHttp(ports, ledger);
    const read = await rules.read();
    if (!read.ok) throw new Error('unread');
    const definition = { ...definitionOf(ownRulebook), version: '0' };
    const bound = bindRulebook(definition, {}).rulebook ?? never();
    const settings = officeLedger(bound);
    const outcome = await settingsRound(
      {
        ledger: settings,
        stored: {
          id: 'l',
          name: 'l',
          language: 'zh',
          zone: 'Asia/Shanghai',
          rulebookId: 'government-message-board',
          rulebookVersion: '0',
          parameters: {},
          calendar: settings.calendar.source,
        },
        service: rules,
        agreed: {
          stamp: { rules: 0, calendar: '' },
          facts: settingFacts({ ...bound, version: '0' }, settings.calendar.source),
        },
        remember: () => Promise.reject(new Error('nothing is agreed')),
        write: () => Promise.reject(new Error('nothing is to be written')),
        reason: () => Promise.resolve(''),
      },
      { rules: 1, calendar: '' },
    );
    expect(outcome).toEqual({ kind: 'version', here: '0', there: read.value.rules.version });
  });

  it('should ask nothing of the service while nothing changed', async () => {
    const workbook = await open();
    const never = () => Promise.reject(new Error('the service is asked'));
    const nothing = { read: never, changeRules: never, changeCalendar: never };
    expect(await workbook.round(undefined, nothing)).toEqual({ kind: 'same' });
  });
});
