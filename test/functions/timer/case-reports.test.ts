import { InvocationContext } from '@azure/functions';
import { readTable } from '../../../core/workbook/read-table';
import { reportFailed } from '../../../functions/queue/report-failed';
import { bytesText } from '../../support/functions/bytes-text';
import { CaseLedger, caseReport, fedBack } from '../../support/functions/case-ledger';
import { textLike } from '../../support/functions/expected';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { handedOverCase } from '../../support/functions/sample-records';
import { valueAt } from '../../support/functions/value-at';

describe.each(testServers)('the reports of cases on $name', (server) => {
  let service: TestService;
  let ledger: CaseLedger;
  let log: string[];

  beforeAll(async () => (service = await openTestService(server)));
  afterAll(() => service.close());
  beforeEach(async () => {
    log = [];
    ledger = await CaseLedger.open(service, log);
  });

  it('should ask once when the event takes place, and list the case by its number', async () => {
    await ledger.save([handedOverCase('a')]);
    expect(ledger.asked()).toEqual([]);
    await ledger.save([handedOverCase('a', fedBack, { baseVersion: 1 })]);
    const [message, ...others] = ledger.asked();
    expect(others).toEqual([]);
    expect(message).toMatchObject({ report: caseReport, record: 'a', version: 1 });
    expect(
      valueAt((await ledger.call(`GET ${ledger.path}/reports`)).json, 'reports.0'),
    ).toMatchObject({
      key: caseReport,
      period: 'per-case',
      event: { key: 'fedBack', title: { zh: '反馈' } },
    });
    const record = { id: 'a', number: textLike('2026'), about: '外墙渗漏' };
    const event = { eventAt: '2026-11-20T10:00:00+08:00', occurrence: 1 };
    expect(await ledger.runs()).toEqual([
      expect.objectContaining({ record, ...event, state: 'queued', version: 1, rowsDone: 0 }),
    ]);
    await ledger.write(message);
    expect(await ledger.runs()).toEqual([
      expect.objectContaining({ record, state: 'done', rowsDone: 1, rowsTotal: 1 }),
    ]);
    expect(await ledger.tick('2026-11-21T09:10:00')).toEqual([]);
  });

  it('should write what the regime wants to be told, without personal data, behind a link', async () => {
    await ledger.save([handedOverCase('a', fedBack), handedOverCase('other')]);
    await ledger.write(ledger.asked()[0]);
    expect(ledger.blobs()).toEqual(['case-a.v1.xlsx']);
    const address = String(valueAt(await ledger.runs(), '0.files.0.link'));
    const link = await ledger.call(`GET ${address}`);
    expect(link.json).toMatchObject({ version: 1, url: textLike('case-a.v1.xlsx') });
    const bytes = [...service.ports.blobFiles].find(([path]) => path.endsWith('case-a.v1.xlsx'));
    const text = bytesText(bytes?.[1] ?? new Uint8Array());
    expect(text.match(/王女士|13800138000/)).toBeNull();
    const sheet = async (name: string) => {
      const { table } = await readTable(bytes?.[1] ?? new Uint8Array(), { sheet: name });
      return JSON.stringify(table);
    };
    const cover = await sheet('封面');
    for (const words of ['外墙渗漏', '反馈 2026-11-20 10:00', '上级有关部门', '第六条(三)']) {
      expect(cover).toContain(words);
    }
    expect(cover).toContain('环节发生后自动生成');
    expect(await sheet('投诉情况')).toContain('已修复');
    expect(await sheet('办理经过')).toContain('修复完成');
    expect(await sheet('各项时限')).toContain('2026-11-20');
    expect(await sheet('本件指标')).toContain('平均办理时长');
  });

  it('should write once however often and to how many workers a message comes', async () => {
    await ledger.save([handedOverCase('a', fedBack)]);
    const [message] = ledger.asked();
    await Promise.all([ledger.write(message), ledger.write(message)]);
    await ledger.write(message);
    expect(ledger.blobs()).toEqual(['case-a.v1.xlsx']);
    expect(valueAt(await ledger.runs(), '0.files')).toHaveLength(1);
    expect(valueAt(await ledger.runs(), '0.state')).toBe('done');
  });

  it('should ask for nothing when something else changes or a save is repeated', async () => {
    const first = handedOverCase('a', fedBack);
    await ledger.save([first]);
    await ledger.write(ledger.asked()[0]);
    await ledger.save([first], { again: true });
    await ledger.save([
      { ...first, baseVersion: 1, fields: { ...first.fields, result: '已全部修复' } },
    ]);
    expect(ledger.asked()).toEqual([]);
    expect(await ledger.tick('2026-11-21T09:10:00')).toEqual([]);
  });

  it('should make the next version when the event is corrected, and when it takes place again', async () => {
    await ledger.save([handedOverCase('a', fedBack)]);
    await ledger.write(ledger.asked()[0]);
    const corrected = { fedBack: '2026-11-20 11:00' };
    await ledger.save([handedOverCase('a', corrected, { baseVersion: 1 })]);
    const [second] = ledger.asked();
    expect(second).toMatchObject({ record: 'a', version: 2 });
    await ledger.write(second);
    const again = { fedBack: ['2026-11-20 11:00', '2026-11-20 11:30'] };
    await ledger.save([handedOverCase('a', again, { baseVersion: 2 })]);
    const [third] = ledger.asked();
    expect(third).toMatchObject({ version: 3 });
    await ledger.write(third);
    expect(await ledger.runs()).toEqual([
      expect.objectContaining({
        ...{ version: 3, state: 'done', occurrence: 2, eventAt: '2026-11-20T11:30:00+08:00' },
        files: [1, 2, 3].map((version) => expect.objectContaining({ version }) as unknown),
      }),
    ]);
    expect(ledger.blobs()).toEqual(['case-a.v1.xlsx', 'case-a.v2.xlsx', 'case-a.v3.xlsx']);
  });

  it('should not write what was asked for before a correction', async () => {
    await ledger.save([handedOverCase('a', fedBack)]);
    const [early] = ledger.asked();
    await ledger.save([handedOverCase('a', { fedBack: '2026-11-20 11:00' }, { baseVersion: 1 })]);
    const [late] = ledger.asked();
    await ledger.write(early);
    expect(ledger.blobs()).toEqual([]);
    await ledger.write(late);
    expect(ledger.blobs()).toEqual(['case-a.v2.xlsx']);
    expect(await ledger.tick('2026-11-21T09:10:00')).toEqual([]);
  });

  it('should catch up by the timer, once, with what was stored and could not be asked for', async () => {
    await ledger.save([handedOverCase('a', fedBack)], { ports: ledger.queueAway });
    expect(ledger.asked()).toEqual([]);
    await expect(ledger.tick('2026-11-20T13:10:00', { ports: ledger.queueAway })).resolves.toEqual(
      [],
    );
    const caught = await ledger.tick('2026-11-20T14:10:00', { hosts: 2 });
    expect(caught).toEqual([expect.objectContaining({ record: 'a', version: 1 })]);
    expect(await ledger.tick('2026-11-20T15:10:00')).toEqual([]);
    await ledger.write(caught[0]);
    expect(await ledger.tick('2026-11-20T22:10:00')).toEqual([]);
  });

  it('should ask for what is owed with the next save too, and again for what never came', async () => {
    await ledger.save([handedOverCase('a', fedBack)], { ports: ledger.queueAway });
    await ledger.save([handedOverCase('b')]);
    expect(ledger.asked()).toEqual([expect.objectContaining({ record: 'a', version: 1 })]);
    expect(await ledger.tick('2026-11-20T17:10:00')).toEqual([]);
    expect(await ledger.tick('2026-11-20T18:10:00')).toEqual([
      expect.objectContaining({ record: 'a', version: 1 }),
    ]);
  });

  it('should leave a flood to the timer, and ask for each of it once', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => `many-${index}`);
    await ledger.save(ids.map((id) => handedOverCase(id, fedBack)));
    const now = ledger.asked();
    expect(now).toHaveLength(20);
    const later = await ledger.tick('2026-11-20T13:10:00');
    const records = [...now, ...later].map((message) => valueAt(message, 'record'));
    expect([...records].sort()).toEqual([...ids].sort());
  });

  it('should raise nothing for the cases of an old register', async () => {
    const old = { received: '2026-09-01', accepted: '2026-09-02', investigated: '2026-09-02' };
    const past = { ...old, ordered: '2026-09-02', repaired: '2026-09-03', fedBack: '2026-09-04' };
    await ledger.save([handedOverCase('before-the-ledger', past)]);
    service.ports.setNow('2027-03-01T09:00:00');
    await ledger.save([handedOverCase('long-ago', fedBack), handedOverCase('entered-late')]);
    expect(ledger.asked()).toEqual([]);
    await ledger.save([handedOverCase('entered-late', fedBack, { baseVersion: 1 })]);
    expect(ledger.asked()).toEqual([expect.objectContaining({ record: 'entered-late' })]);
    const by = await ledger.call(`POST ${ledger.path}/reports/${caseReport}`, {
      json: { record: 'long-ago' },
    });
    expect(by.status).toBe(202);
    expect(by.json).toMatchObject({
      record: { id: 'long-ago' },
      state: 'queued',
      askedBy: 'manager',
    });
    expect(ledger.asked()).toEqual([expect.objectContaining({ record: 'long-ago', version: 1 })]);
  });

  it('should raise nothing when a whole ledger is brought from elsewhere', async () => {
    await ledger.save([handedOverCase('a', fedBack)]);
    const { bytes } = await ledger.call(`GET ${ledger.path}/export`);
    service.ports.setNow('2026-11-23T09:00:00');
    const body = { type: 'application/gzip', bytes };
    const brought = await ledger.call('POST /api/ledgers/import', { body });
    ledger = CaseLedger.at(service, `/api/ledgers/${String(valueAt(brought.json, 'id'))}`);
    expect(await ledger.tick('2026-11-23T10:10:00')).toEqual([]);
    await ledger.save([handedOverCase('a', { fedBack: '2026-11-21' }, { baseVersion: 1 })]);
    expect(ledger.asked()).toEqual([]);
    service.ports.setNow('2026-11-24T09:00:00');
    await ledger.save([handedOverCase('a', { fedBack: '2026-11-24' }, { baseVersion: 2 })]);
    expect(ledger.asked()).toEqual([expect.objectContaining({ record: 'a', version: 1 })]);
  });

  it('should say readably why a report was given up, and write it when asked again', async () => {
    await ledger.save([handedOverCase('a', fedBack)]);
    const [message] = ledger.asked();
    const database = await service.ports.database();
    const logHandler = (_level: string, ...words: unknown[]) => void log.push(words.join(' '));
    const useRulebook = (id: string) =>
      database.query('UPDATE ledgers SET rulebook = $1 WHERE id = $2', [id, ledger.id]);
    await useRulebook('gone');
    await expect(ledger.write(message)).rejects.toThrow('not installed');
    await useRulebook('zhenjiang-building-quality');
    await reportFailed(service.ports)(message, new InvocationContext({ logHandler }));
    expect(log.join()).toContain('report-given-up');
    expect(log.join()).not.toMatch(/王女士|外墙/);
    expect(await ledger.runs()).toMatchObject([
      { state: 'failed', cause: { zh: textLike('没有安装') } },
    ]);
    expect(await ledger.tick('2026-11-20T18:10:00')).toEqual([]);
    await ledger.call(`POST ${ledger.path}/reports/${caseReport}`, { json: { record: 'a' } });
    const [again] = ledger.asked();
    expect(again).toMatchObject({ record: 'a', version: 1 });
    await ledger.write(again);
    expect(await ledger.runs()).toMatchObject([{ state: 'done', askedBy: 'manager' }]);
    expect(valueAt(await ledger.runs(), '0.cause')).toBeUndefined();
  });

  it('should owe nothing when the event was taken back, and say so', async () => {
    await ledger.save([handedOverCase('a', fedBack)], { ports: ledger.queueAway });
    await ledger.save([handedOverCase('a', {}, { baseVersion: 1 })]);
    expect(ledger.asked()).toEqual([]);
    expect(await ledger.tick('2026-11-23T09:10:00')).toEqual([]);
    expect(await ledger.runs()).toMatchObject([
      { state: 'failed', files: [], cause: { zh: textLike('已被删去') } },
    ]);
    service.ports.setNow('2026-11-23T10:00:00');
    await ledger.save([handedOverCase('a', { fedBack: '2026-11-23 09:00' }, { baseVersion: 2 })]);
    expect(ledger.asked()).toHaveLength(1);
  });
});
