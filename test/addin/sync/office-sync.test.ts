import { openOfficeSync, type OfficeSync } from '../../support/sync/office-sync';
import type { RemoteVersion } from '../../../addin/sync/remote-version';
import { sentRecords } from '../../../addin/sync/sent-records';
import type { ServiceTrouble } from '../../../addin/service/answer';
import type { SyncService } from '../../../addin/sync/sync-service';
import { appendRecords } from '../../../addin/workbook/append-records';
import { sheetNames } from '../../../core/workbook/sheet-names';
import { propertyRecord } from '../../support/addin-ledger';
import { officeNow } from '../../support/office-ledger';

jest.setTimeout(120_000);

let sync: OfficeSync;
beforeEach(async () => (sync = await openOfficeSync()));
afterEach(() => sync.host.stop());

/** The history without its times, from the top. */
const lines = () => {
  const sheet = sync.host.model.findSheet(sheetNames('zh').history);
  const all = Array.from({ length: 20 }, (_, row) =>
    Array.from({ length: 8 }, (_, column) => String(sheet?.valueAt(row + 1, column + 1) ?? '')),
  );
  return all.filter((cells) => cells.some((text) => text !== ''));
};

describe('the sync of a workbook', () => {
  it('should send what changed since the last round, and nothing else', async () => {
    await sync.append('1', '2', '3');
    const first = sync.service();
    expect(await sync.round(first.port)).toMatchObject({ pending: 0, conflicts: [], held: [] });
    expect(sentRecords(first.sent[0] ?? '', sync).map(({ id }) => id)).toEqual(['1', '2', '3']);
    const again = sync.service();
    await sync.round(again.port);
    expect(again.sent).toEqual([]);
    await sync.cell(3, '投诉内容', '电梯又坏了');
    const next = sync.service({ save: () => ({ status: 'applied', version: 2 }) });
    await sync.round(next.port);
    expect(JSON.parse(next.sent[0] ?? '')).toMatchObject({
      records: [{ id: '2', baseVersion: 1, fields: { content: '电梯又坏了' } }],
    });
  });

  it('should write changes of others into their rows, wherever these stand, and new ones below', async () => {
    await sync.append('1', '2');
    await sync.round(sync.service().port);
    const changed = sync.remote('1', 2, { content: '已修好' });
    await sync.round(sync.service({ changes: [changed, sync.remote('9', 1)] }).port);
    await sync.reset();
    await sync.round(sync.service({ changes: [changed, sync.remote('9', 1)] }).port);
    expect((await sync.rows()).map(({ raw }) => [raw.id, raw.fields?.['content']])).toEqual([
      ['1', '已修好'],
      ['2', '电梯坏了'],
      ['9', '电梯坏了'],
    ]);
  });

  it('should write lines of history for what others changed, once, and none for what was sent', async () => {
    await sync.append('1', '2');
    await sync.round(sync.service().port);
    const before = lines().length;
    await sync.cell(3, '投诉内容', '水管漏了');
    await sync.round(sync.service({ save: () => ({ status: 'applied', version: 2 }) }).port);
    expect(lines()).toHaveLength(before);
    const changes = [
      sync.remote('1', 2, { content: '已修好' }),
      sync.remote('9', 1),
      { ...sync.remote('2', 3), record: null },
    ];
    await sync.reset();
    await sync.round(sync.service({ changes }).port);
    await sync.reset();
    await sync.round(sync.service({ changes }).port);
    expect(lines().slice(before)).toEqual([
      ['2026-0001', '1', '同步修改', '投诉内容', '电梯坏了', '已修好', '李明', '服务上的第 2 版'],
      ['2026-0009', '9', '同步取来', '', '', '', '李明', '服务上的第 1 版'],
      ['2026-0002', '2', '同步移除', '', '', '', '李明', '服务上的第 3 版'],
    ]);
  });

  it('should begin anew when another add-in over the workbook has written meanwhile', async () => {
    await sync.append('1', '2');
    await sync.round(sync.service().port);
    await sync.reset();
    await sync.cell(2, '投诉处理过程', '已派人');
    const theirs = sync.remote('1', 2, { content: '已修好' });
    const answers = { changes: [theirs], versions: { '1@1': sync.remote('1', 1) } };
    const { port, sent } = sync.service({
      ...answers,
      save: () => ({ status: 'applied', version: 3 }),
    });
    let isFirst = true;
    const interrupted: SyncService = {
      ...port,
      async changes(since) {
        if (isFirst) {
          isFirst = false;
          await sync.beside(port);
          await sync.cell(3, '投诉内容', '水管漏了');
        }
        return port.changes(since);
      },
    };
    const before = lines().length;
    expect(await sync.round(interrupted)).toMatchObject({ more: true, conflicts: [] });
    expect(sent).toHaveLength(1);
    expect(await sync.round(port)).toMatchObject({ pending: 0, more: false });
    expect(sent.map((body) => sentRecords(body, sync).map(({ id }) => id))).toEqual([['1'], ['2']]);
    expect(lines()).toHaveLength(before + 1);
    expect((await sync.rows()).map(({ raw }) => raw.fields)).toMatchObject([
      { content: '已修好', process: '已派人' },
      { content: '水管漏了' },
    ]);
  });

  it('should merge by the version a row was made from, and ask only about true conflicts', async () => {
    await sync.append('1', '2');
    await sync.round(sync.service().port);
    await sync.reset();
    await sync.cell(2, '投诉内容', '电梯又坏了');
    await sync.cell(3, '投诉内容', '水管漏了');
    const changes = [
      sync.remote('1', 2, { process: '已派人' }),
      sync.remote('2', 2, { content: '灯不亮', process: '已派人' }),
    ];
    const versions = {
      '1@1': sync.remote('1', 1),
      '2@1': sync.remote('2', 1),
      '2@': changes[1] as RemoteVersion,
    };
    const merged = sync.service({
      changes,
      versions,
      save: () => ({ status: 'applied', version: 3 }),
    });
    const outcome = await sync.round(merged.port);
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
    const theirs = new Set(['fields.content']);
    expect(await sync.settle({ conflict, theirs })).toBe(true);
    expect((await sync.rows())[1]?.raw.fields).toMatchObject({
      content: '灯不亮',
      process: '已派人',
    });
  });

  it('should not let a mask overwrite what stands on the sheet, nor send it back', async () => {
    await sync.append('1');
    await sync.round(sync.service().port);
    const masked = {
      ...sync.remote('1', 2, { resident: '王**', process: '已派人' }),
      masked: ['resident'],
    };
    const next = sync.service({
      changes: [masked],
      save: () => ({ status: 'applied', version: 3 }),
    });
    await sync.reset();
    await sync.round(next.port);
    expect((await sync.rows())[0]?.raw.fields).toMatchObject({
      resident: '王某',
      process: '已派人',
    });
    expect(next.sent).toEqual([]);
    await sync.cell(2, '投诉内容', '电梯又坏了');
    await sync.round(next.port);
    expect(JSON.parse(next.sent[0] ?? '')).toMatchObject({
      records: [{ id: '1', baseVersion: 2, keep: ['resident'] }],
    });
  });

  it('should settle a provisional number and keep the old one beside it', async () => {
    const given = { ...propertyRecord(sync.ledger, '7'), provisionalNumber: '2026-0007' };
    await appendRecords(sync.ledger, [given], { at: officeNow, who: '', action: '登记' });
    const port = sync.service({
      save: () => ({ status: 'applied', version: 1, number: '2026-0003' }),
    });
    await sync.round(port.port);
    expect(JSON.parse(port.sent[0] ?? '')).toMatchObject({
      records: [{ id: '7', provisionalNumber: '2026-0007' }],
    });
    expect(port.sent[0]).not.toContain('"number"');
    expect((await sync.rows())[0]?.raw).toMatchObject({
      number: '2026-0003',
      provisionalNumber: '2026-0007',
    });
  });

  it('should hold what the service refuses until it is changed, and name what it says', async () => {
    await sync.append('1');
    const message = { zh: '缺少。', en: 'Missing.' };
    const findings = [{ code: 'x', severity: 'error', message }] as const;
    const refusing = sync.service({ save: () => ({ status: 'invalid', findings }) });
    expect((await sync.round(refusing.port)).held).toMatchObject([{ id: '1', row: 2, findings }]);
    expect((await sync.round(refusing.port)).held).toHaveLength(1);
    expect(refusing.sent).toHaveLength(1);
    await sync.cell(2, '投诉内容', '电梯又坏了');
    const accepting = sync.service();
    expect((await sync.round(accepting.port)).held).toEqual([]);
    expect(accepting.sent).toHaveLength(1);
  });

  it.each<[string, ServiceTrouble]>([
    ['its answer was lost', { kind: 'away' }],
    ['the pane was too old for the service', { kind: 'refused', status: 426, detail: '过旧' }],
  ])(
    'should send the very same batch again when %s, from a workbook opened anew',
    async (_, trouble) => {
      await sync.append('1');
      const { port, sent } = sync.service();
      const keysSeen: string[] = [];
      const lossy: SyncService = {
        ...port,
        async save(batch) {
          keysSeen.push(batch.key);
          const answer = await port.save(batch);
          return keysSeen.length === 1 ? { ok: false, trouble } : answer;
        },
      };
      expect(await sync.round(lossy)).toMatchObject({ trouble, pending: 1 });
      await sync.cell(2, '投诉内容', '电梯又坏了');
      await sync.round(lossy);
      expect(keysSeen[1]).toBe(keysSeen[0]);
      expect(sent[1]).toBe(sent[0]);
      expect(JSON.parse(sent[2] ?? '')).toMatchObject({
        records: [{ id: '1', baseVersion: 1, fields: { content: '电梯又坏了' } }],
      });
    },
  );

  it('should find rows by their ids after sorting, and tell copies and typed rows apart', async () => {
    await sync.append('1', '2');
    await sync.round(sync.service().port);
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
    const next = sync.service();
    const outcome = await sync.round(next.port);
    expect(next.sent).toEqual([]);
    expect(outcome).toMatchObject({ pending: 1, more: true });
    const ids = (await sync.rows()).map(({ raw }) => raw.id);
    expect(new Set(ids).size).toBe(3);
    await sync.round(next.port);
    expect(sentRecords(next.sent[0] ?? '', sync)).toHaveLength(1);
  });

  it('should say which rows were deleted, and take a removed record out of the sheet', async () => {
    await sync.append('1', '2');
    await sync.round(sync.service().port);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('ComplaintLedger').rows.getItemAt(0).delete();
      await context.sync();
    });
    expect((await sync.round(sync.service().port)).missing).toEqual(['1']);
    await sync.reset();
    const removed = { ...sync.remote('2', 2), record: null };
    await sync.round(sync.service({ changes: [removed] }).port);
    expect((await sync.rows()).map(({ raw }) => raw.id)).toEqual([]);
  });
});
