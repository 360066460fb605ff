import { webcrypto } from 'node:crypto';
import { callService } from '../../../addin/service/call-service';
import { httpService } from '../../../addin/service/http-service';
import type { RulebookDefinition } from '../../../core/rulebook/definition';
import type { StoredLedger } from '../../../core/workbook/ledger-settings';
import { answers, json, sentCalls } from '../../support/network-stand-in';

Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

const service = httpService(
  () => Promise.resolve('http://host/'),
  () => 'zh',
  callService,
);
const ledger: StoredLedger = {
  id: 'a',
  name: '台账',
  language: 'zh',
  zone: 'Asia/Shanghai',
  rulebookId: 'labour-inspection',
  rulebookVersion: '1',
  parameters: {},
  calendar: {
    kind: 'cn-statutory',
    closures: [{ day: 20_779, name: '' }],
    extraWorkdays: [],
    hours: [{ start: 540, end: 1440 }],
  },
};

describe('httpService', () => {
  it('should send an own rulebook along with the readings chosen', async () => {
    answers(json({ id: 'remote-1' }, 201));
    const own = { id: 'small-office' } as unknown as RulebookDefinition;
    await service.createLedger({ ...ledger, choices: { start: '当日计入。' } }, own);
    expect(sentCalls()[0]?.body).toMatchObject({
      rulebookText: JSON.stringify(own),
      choices: { start: '当日计入。' },
    });
    expect(sentCalls()[0]?.body).not.toHaveProperty('rulebook');
  });

  it('should create a ledger with its rulebook, zone and calendar in the words of the contract', async () => {
    answers(json({ id: 'remote-1' }, 201));
    expect(await service.createLedger(ledger)).toEqual({ ok: true, value: 'remote-1' });
    expect(sentCalls()[0]).toMatchObject({
      url: 'http://host/api/ledgers',
      method: 'POST',
      headers: { 'Accept-Language': 'zh-CN' },
      body: {
        name: '台账',
        rulebook: 'labour-inspection',
        timeZone: 'Asia/Shanghai',
        calendar: {
          kind: 'cn-statutory',
          closures: [{ day: '2026-11-22', name: '—' }],
          hours: [{ start: '09:00', end: '24:00' }],
        },
      },
    });
  });

  it('should send a batch under its key and tell what became of each record', async () => {
    const message = { zh: '缺少姓名。', en: 'No name.' };
    answers(
      json({
        results: [
          { status: 'applied', version: 3, number: '2026-1' },
          { status: 'conflict', current: { version: 4 } },
          { status: 'invalid', findings: [{ code: 'x', severity: 'error', message }] },
        ],
      }),
      json({ results: [{ status: '?' }] }),
    );
    const ledgerCalls = service.ledger('l/1');
    const body = JSON.stringify({ records: [{ id: 'r1', baseVersion: 0 }] });
    expect(await ledgerCalls.save({ key: 'k', body })).toEqual({
      ok: true,
      value: [
        { status: 'applied', version: 3, number: '2026-1' },
        { status: 'conflict' },
        { status: 'invalid', findings: [{ code: 'x', severity: 'error', message }] },
      ],
    });
    expect(sentCalls()[0]).toMatchObject({
      url: 'http://host/api/ledgers/l%2F1/records',
      headers: { 'Idempotency-Key': 'k' },
      body: { records: [{ id: 'r1', baseVersion: 0 }] },
    });
    expect(await ledgerCalls.save({ key: 'k', body })).toMatchObject({
      trouble: { kind: 'unreadable' },
    });
  });

  it('should read changes and versions, and know that a record is not there', async () => {
    const change = { id: 'r', version: 2, at: 't', by: '李明', record: { id: 'r' }, masked: ['a'] };
    answers(
      json({ changes: [change], cursor: '7', more: true }),
      json(change),
      json({ title: 'Not found' }, 404),
    );
    const ledgerCalls = service.ledger('l');
    const version = { ...change, outOfScope: false };
    expect(await ledgerCalls.changes('5')).toEqual({
      ok: true,
      value: { changes: [version], cursor: '7', more: true },
    });
    expect(await ledgerCalls.version('r', 2)).toEqual({ ok: true, value: version });
    expect(await ledgerCalls.version('r')).toEqual({ ok: true, value: undefined });
    expect(sentCalls().map(({ url }) => url)).toEqual([
      'http://host/api/ledgers/l/changes?since=5',
      'http://host/api/ledgers/l/records/r?version=2',
      'http://host/api/ledgers/l/records/r',
    ]);
  });

  it('should give the ledgers to join by what they are known by', async () => {
    const named = { id: 'l', name: '台账', timeZone: 'Asia/Shanghai', rulebook: 'small' };
    answers(json([{ ...named, ownRulebook: true }, { name: 'no id' }]));
    expect(await service.ledgers()).toEqual({
      ok: true,
      value: [{ id: 'l', name: '台账', zone: 'Asia/Shanghai', rulebookId: 'small' }],
    });
  });

  it('should read what a ledger runs by, days and hours as a workbook stores them', async () => {
    const calendar = {
      kind: 'weekdays',
      closures: [{ day: '2026-11-22', name: '—' }],
      extraWorkdays: [],
      ownHours: [],
      hours: [{ start: '09:00', end: '24:00' }],
      weekdayHours: [],
      named: [],
    };
    const rules = { version: '1', parameters: { days: 5 }, choices: {}, revision: 0, changes: [] };
    const days = { calendar, version: 'c', changes: [] };
    answers(json(rules), json(days));
    expect(await service.settings('l').read()).toMatchObject({
      value: {
        rules: { parameters: { days: 5 } },
        calendar: {
          closures: [{ day: 20_779, name: '' }],
          hours: [{ start: 540, end: 1440 }],
        },
      },
    });
    const later = { id: 'small-office', version: '2', weather: true };
    answers(json({ ...rules, version: '2', definition: later }), json(days));
    const read = await service.settings('l').read();
    expect(read).toMatchObject({ value: { unread: [{ code: 'rulebook-too-new' }] } });
    expect(read).not.toHaveProperty('value.definition');
  });

  it('should fetch the workbook of a report', async () => {
    const blob = new Blob(['x']);
    answers({ ok: true, status: 200, blob: () => Promise.resolve(blob) });
    expect(await service.report('l/1', 'monthly', '2026-10')).toEqual({ ok: true, value: blob });
    expect(sentCalls()[0]?.url).toBe(
      'http://host/api/ledgers/l%2F1/reports/monthly?period=2026-10',
    );
    expect(sentCalls()[0]?.headers['Accept']).toContain('spreadsheetml');
  });

  it("should pass on the service's own sentence, its problem's first error included", async () => {
    answers(
      json(
        {
          title: 'Bad',
          detail: '请求有误。',
          errors: [{ pointer: '/name', code: 'x', message: { zh: '名称太长。', en: 'Too long.' } }],
        },
        400,
      ),
    );
    expect(await service.createLedger(ledger)).toEqual({
      ok: false,
      trouble: { kind: 'refused', status: 400, detail: '请求有误。 名称太长。' },
    });
  });

  it('should say so when the service is away, too slow, or answers something else', async () => {
    answers(new TypeError('fetch failed'), new DOMException('late', 'TimeoutError'), json('?'));
    expect(await service.createLedger(ledger)).toMatchObject({ trouble: { kind: 'away' } });
    expect(await service.createLedger(ledger)).toMatchObject({ trouble: { kind: 'timeout' } });
    expect(await service.createLedger(ledger)).toMatchObject({ trouble: { kind: 'unreadable' } });
  });

  it('should read the notices of a record, and sign for one by its number', async () => {
    const notice = {
      number: '催办〔2026〕1号',
      record: 'r 1',
      title: { zh: '催办通知', en: 'Chase' },
    };
    answers(json({ notices: [notice] }), json({ notices: [] }), json({}));
    const read = await service.notices('a/b', 'r 1');
    expect(read).toMatchObject({ ok: true, value: [{ ...notice, receivedAt: '', handler: '' }] });
    await service.signFor('a/b', '催办〔2026〕1号', '王某');
    expect(await service.signFor('a/b', '1', '')).toEqual({
      ok: false,
      trouble: { kind: 'unreadable' },
    });
    expect(
      sentCalls().map(({ method, url, body }) => [method, decodeURIComponent(url), body]),
    ).toEqual([
      ['GET', 'http://host/api/ledgers/a/b/notices?record=r 1', {}],
      ['POST', 'http://host/api/ledgers/a/b/notices/催办〔2026〕1号/receipt', { by: '王某' }],
      ['POST', 'http://host/api/ledgers/a/b/notices/1/receipt', {}],
    ]);
  });

  it('should read earlier reports by the cursor of what was read before', async () => {
    answers(json({ reports: [{ key: 'k', runs: [] }], more: false }), json([]));
    expect(await service.reports('a/b', '1-f&f')).toEqual({
      ok: true,
      value: { reports: [], cursor: '' },
    });
    expect(sentCalls()[0]?.url).toBe(
      'http://host/api/ledgers/a%2Fb/reports?limit=10&before=1-f%26f',
    );
    expect(await service.reports('a/b')).toEqual({ ok: false, trouble: { kind: 'unreadable' } });
  });

  it('should read the reports, have one of a case made again, and ask for its address', async () => {
    const file = { version: 2, link: '/api/ledgers/a%2Fb/reports/k/link?record=r&version=2' };
    const run = { record: { id: 'r' }, state: 'done', at: '2026-11-20T12:00:00+08:00' };
    const reports = [{ key: 'k', runs: [{ ...run, files: [file] }] }];
    const list = { reports, cursor: '1-a', more: true };
    answers(json(list), json({}), json(list), json({ url: 'https://blobs/x' }), json({ url: 'x' }));
    const read = await service.reports('a/b');
    const [report] = read.ok ? read.value.reports : [];
    if (!report) throw new Error('No report was read.');
    expect(report).toMatchObject({ key: 'k', record: { id: 'r' }, version: 2, link: file.link });
    expect(await service.reportAgain('a/b', report)).toEqual(read);
    expect(await service.reportLink(report)).toEqual({ ok: true, value: 'https://blobs/x' });
    expect(await service.reportLink(report)).toEqual({
      ok: false,
      trouble: { kind: 'unreadable' },
    });
    expect(sentCalls().map(({ method, url, body }) => [method, url, body])).toEqual([
      ['GET', 'http://host/api/ledgers/a%2Fb/reports?limit=10', {}],
      ['POST', 'http://host/api/ledgers/a%2Fb/reports/k', { record: 'r' }],
      ['GET', 'http://host/api/ledgers/a%2Fb/reports?limit=10', {}],
      ...[1, 2].map(() => ['GET', `http://host${file.link}`, {}]),
    ]);
  });
});
