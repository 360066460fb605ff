import { openPropertyWorkbook, propertyRecord } from '../../support/addin-ledger';
import { webcrypto } from 'node:crypto';
import { settleVersion } from '../../../addin/sync/settle-version';
import type { SavedItem, RemoteVersion } from '../../../addin/sync/remote-version';
import { settleConflict } from '../../../addin/sync/settle-conflict';
import { syncRound } from '../../../addin/sync/sync-round';
import type { SyncService } from '../../../addin/sync/sync-service';
import { appendRecords } from '../../../addin/workbook/append-records';
import { officeSyncWorkbook } from '../../../addin/workbook/office-sync-workbook';
import { readRegister } from '../../../addin/workbook/read-register';
import { sentRecords } from '../../../addin/sync/sent-records';
import { recordJson } from '../../../core/record/record-json';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { sheetNames } from '../../../core/workbook/sheet-names';
import type { OfficeHost } from '../../support/office-host';
import { officeNow } from '../../support/office-ledger';

Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

jest.setTimeout(120_000);

let host: OfficeHost;
let ledger: LedgerSettings;
beforeEach(async () => ({ host, ledger } = await openPropertyWorkbook()));
afterEach(() => host.stop());

/** A service that has what it is given. */
function service(
  answers: Partial<{
    changes: readonly RemoteVersion[];
    save: (id: string, at: number) => SavedItem;
    versions: Readonly<Record<string, RemoteVersion>>;
  }> = {},
) {
  const sent: string[] = [];
  const port: SyncService = {
    changes: (since) =>
      Promise.resolve({
        ok: true,
        value: { changes: since === '0' ? (answers.changes ?? []) : [], cursor: '1', more: false },
      }),
    version: (id, version) =>
      Promise.resolve({ ok: true, value: answers.versions?.[`${id}@${version ?? ''}`] }),
    save: ({ body }) => {
      sent.push(body);
      const items = sentRecords(body, { ledger }).map(
        ({ id }, at): SavedItem => answers.save?.(id, at) ?? { status: 'applied', version: 1 },
      );
      return Promise.resolve({ ok: true, value: items });
    },
  };
  return { port, sent };
}

let keys = 0;
const round = (port: SyncService) =>
  syncRound({
    service: port,
    workbook: officeSyncWorkbook(ledger, () => officeNow),
    newKey: () => `key-${(keys += 1)}`,
    now: () => '2026-11-22T08:00:00Z',
    settle: settleVersion,
  });
const append = (...ids: readonly string[]) =>
  appendRecords(
    ledger,
    ids.map((id) => propertyRecord(ledger, id)),
    { at: officeNow, who: '', action: '登记' },
  );
const remote = (id: string, version: number, fields: object = {}): RemoteVersion => {
  const record = propertyRecord(ledger, id, { fields: { ...fields } });
  return {
    id,
    version,
    at: '2026-11-22T09:00:00+08:00',
    by: '李明',
    record: recordJson(record, ledger.zone),
    masked: [],
    outOfScope: false,
  };
};
const rows = async () => (await readRegister(ledger)).rows;
/** The history without its times, from the top. */
const lines = () => {
  const sheet = host.model.findSheet(sheetNames('zh').history);
  const all = Array.from({ length: 20 }, (_, row) =>
    Array.from({ length: 8 }, (_, column) => String(sheet?.valueAt(row + 1, column + 1) ?? '')),
  );
  return all.filter((cells) => cells.some((text) => text !== ''));
};
const cell = (row: number, header: string, value: string) => {
  const sheet = host.model.findSheet('台账');
  const headers = Array.from({ length: 60 }, (_, column) => sheet?.valueAt(0, column));
  return Excel.run(async (context) => {
    const column = headers.indexOf(header);
    context.workbook.worksheets.getItem('台账').getCell(row - 1, column).values = [[value]];
    await context.sync();
  });
};

describe('the sync of a workbook', () => {
  it('should send what changed since the last round, and nothing else', async () => {
    await append('1', '2', '3');
    const first = service();
    expect(await round(first.port)).toMatchObject({ pending: 0, conflicts: [], held: [] });
    expect(sentRecords(first.sent[0] ?? '', { ledger }).map(({ id }) => id)).toEqual([
      '1',
      '2',
      '3',
    ]);
    const again = service();
    await round(again.port);
    expect(again.sent).toEqual([]);
    await cell(3, '投诉内容', '电梯又坏了');
    const next = service({ save: () => ({ status: 'applied', version: 2 }) });
    await round(next.port);
    expect(JSON.parse(next.sent[0] ?? '')).toMatchObject({
      records: [{ id: '2', baseVersion: 1, fields: { content: '电梯又坏了' } }],
    });
  });

  it('should write changes of others into their rows, wherever these stand, and new ones below', async () => {
    await append('1', '2');
    await round(service().port);
    const changed = remote('1', 2, { content: '已修好' });
    await round(service({ changes: [changed, remote('9', 1)] }).port);
    await reset();
    await round(service({ changes: [changed, remote('9', 1)] }).port);
    expect((await rows()).map(({ raw }) => [raw.id, raw.fields?.['content']])).toEqual([
      ['1', '已修好'],
      ['2', '电梯坏了'],
      ['9', '电梯坏了'],
    ]);
  });

  it('should write lines of history for what others changed, once, and none for what was sent', async () => {
    await append('1', '2');
    await round(service().port);
    const before = lines().length;
    await cell(3, '投诉内容', '水管漏了');
    await round(service({ save: () => ({ status: 'applied', version: 2 }) }).port);
    expect(lines()).toHaveLength(before);
    const changes = [
      remote('1', 2, { content: '已修好' }),
      remote('9', 1),
      { ...remote('2', 3), record: null },
    ];
    await reset();
    await round(service({ changes }).port);
    await reset();
    await round(service({ changes }).port);
    expect(lines().slice(before)).toEqual([
      ['2026-0001', '1', '同步修改', '投诉内容', '电梯坏了', '已修好', '李明', '服务上的第 2 版'],
      ['2026-0009', '9', '同步取来', '', '', '', '李明', '服务上的第 1 版'],
      ['2026-0002', '2', '同步移除', '', '', '', '李明', '服务上的第 3 版'],
    ]);
  });

  it('should merge by the version a row was made from, and ask only about true conflicts', async () => {
    await append('1', '2');
    await round(service().port);
    await reset();
    await cell(2, '投诉内容', '电梯又坏了');
    await cell(3, '投诉内容', '水管漏了');
    const changes = [
      remote('1', 2, { process: '已派人' }),
      remote('2', 2, { content: '灯不亮', process: '已派人' }),
    ];
    const versions = {
      '1@1': remote('1', 1),
      '2@1': remote('2', 1),
      '2@': changes[1] as RemoteVersion,
    };
    const merged = service({ changes, versions, save: () => ({ status: 'applied', version: 3 }) });
    const outcome = await round(merged.port);
    expect(outcome.conflicts.map(({ id, conflicts }) => [id, conflicts])).toEqual([
      ['2', [{ path: 'fields.content', base: '电梯坏了', mine: '水管漏了', theirs: '灯不亮' }]],
    ]);
    expect(merged.sent.map((body) => JSON.parse(body) as unknown)).toMatchObject([
      {
        records: [
          { id: '1', baseVersion: 2, fields: { content: '电梯又坏了', process: '已派人' } },
        ],
      },
    ]);
    const [conflict] = outcome.conflicts;
    if (!conflict) throw new Error('no conflict');
    const workbook = officeSyncWorkbook(ledger, () => officeNow);
    const theirs = new Set(['fields.content']);
    expect(await settleConflict(workbook, { conflict, theirs }, () => 'new')).toBe(true);
    expect((await rows())[1]?.raw.fields).toMatchObject({ content: '灯不亮', process: '已派人' });
  });

  it('should not let a mask overwrite what stands on the sheet, nor send it back', async () => {
    await append('1');
    await round(service().port);
    const masked = {
      ...remote('1', 2, { resident: '王**', process: '已派人' }),
      masked: ['resident'],
    };
    const next = service({ changes: [masked], save: () => ({ status: 'applied', version: 3 }) });
    await reset();
    await round(next.port);
    expect((await rows())[0]?.raw.fields).toMatchObject({ resident: '王某', process: '已派人' });
    expect(next.sent).toEqual([]);
    await cell(2, '投诉内容', '电梯又坏了');
    await round(next.port);
    expect(JSON.parse(next.sent[0] ?? '')).toMatchObject({
      records: [{ id: '1', baseVersion: 2, keep: ['resident'] }],
    });
  });

  it('should settle a provisional number and keep the old one beside it', async () => {
    const given = { ...propertyRecord(ledger, '7'), provisionalNumber: '2026-0007' };
    await appendRecords(ledger, [given], { at: officeNow, who: '', action: '登记' });
    const port = service({ save: () => ({ status: 'applied', version: 1, number: '2026-0003' }) });
    await round(port.port);
    expect(JSON.parse(port.sent[0] ?? '')).toMatchObject({
      records: [{ id: '7', provisionalNumber: '2026-0007' }],
    });
    expect(port.sent[0]).not.toContain('"number"');
    expect((await rows())[0]?.raw).toMatchObject({
      number: '2026-0003',
      provisionalNumber: '2026-0007',
    });
  });

  it('should hold what the service refuses until it is changed, and name what it says', async () => {
    await append('1');
    const message = { zh: '缺少。', en: 'Missing.' };
    const findings = [{ code: 'x', severity: 'error', message }] as const;
    const refusing = service({ save: () => ({ status: 'invalid', findings }) });
    expect((await round(refusing.port)).held).toMatchObject([{ id: '1', row: 2, findings }]);
    expect((await round(refusing.port)).held).toHaveLength(1);
    expect(refusing.sent).toHaveLength(1);
    await cell(2, '投诉内容', '电梯又坏了');
    const accepting = service();
    expect((await round(accepting.port)).held).toEqual([]);
    expect(accepting.sent).toHaveLength(1);
  });

  it('should send the very same batch again when its answer was lost, from a workbook opened anew', async () => {
    await append('1');
    const { port, sent } = service();
    const keysSeen: string[] = [];
    const lossy: SyncService = {
      ...port,
      async save(batch) {
        keysSeen.push(batch.key);
        const answer = await port.save(batch);
        return keysSeen.length === 1 ? { ok: false, trouble: { kind: 'away' } } : answer;
      },
    };
    expect(await round(lossy)).toMatchObject({ trouble: { kind: 'away' }, pending: 1 });
    await cell(2, '投诉内容', '电梯又坏了');
    await round(lossy);
    expect(keysSeen[1]).toBe(keysSeen[0]);
    expect(sent[1]).toBe(sent[0]);
    expect(JSON.parse(sent[2] ?? '')).toMatchObject({
      records: [{ id: '1', baseVersion: 1, fields: { content: '电梯又坏了' } }],
    });
  });

  it('should find rows by their ids after sorting, and tell copies and typed rows apart', async () => {
    await append('1', '2');
    await round(service().port);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('ComplaintLedger');
      table.sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
      const copied = table.getDataBodyRange().getRow(0);
      copied.load('values');
      await context.sync();
      table.rows.add(-1, copied.values as string[][]);
      await context.sync();
    });
    const next = service();
    const outcome = await round(next.port);
    expect(next.sent).toEqual([]);
    expect(outcome).toMatchObject({ pending: 1, more: true });
    const ids = (await rows()).map(({ raw }) => raw.id);
    expect(new Set(ids).size).toBe(3);
    await round(next.port);
    expect(sentRecords(next.sent[0] ?? '', { ledger })).toHaveLength(1);
  });

  it('should say which rows were deleted, and take a removed record out of the sheet', async () => {
    await append('1', '2');
    await round(service().port);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('ComplaintLedger').rows.getItemAt(0).delete();
      await context.sync();
    });
    expect((await round(service().port)).missing).toEqual(['1']);
    await reset();
    const removed = { ...remote('2', 2), record: null };
    await round(service({ changes: [removed] }).port);
    expect((await rows()).map(({ raw }) => raw.id)).toEqual([]);
  });
});

/** Lets the changes of the service come once more. */
async function reset(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.names.getItem('LedgerSync').getRange().values = [
      ['|{"workbook":"w","cursor":"0"}'],
    ];
    await context.sync();
  });
}
