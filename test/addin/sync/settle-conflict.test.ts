import { openOfficeSync, type OfficeSync } from '../../support/sync/office-sync';
import type { RemoteVersion } from '../../../addin/sync/remote-version';
import { settleConflict } from '../../../addin/sync/settle-conflict';
import type { SyncWorkbook } from '../../../addin/sync/sync-workbook';

jest.setTimeout(120_000);

let sync: OfficeSync;
beforeEach(async () => (sync = await openOfficeSync()));
afterEach(() => sync.host.stop());

/** A row that was changed here and, to this version, at the service; and what is asked about it. */
async function askedAbout(theirs: RemoteVersion) {
  await sync.append('1');
  await sync.round(sync.service().port);
  await sync.reset();
  await sync.cell(2, '投诉内容', '电梯又坏了');
  const versions = { '1@1': sync.remote('1', 1), '1@': theirs };
  const asked = sync.service({ changes: [theirs], versions });
  const [conflict] = (await sync.round(asked.port)).conflicts;
  if (!conflict) throw new Error('no conflict');
  return { asked, conflict };
}

describe('settleConflict', () => {
  it('should not carry out a decision about a text that was typed over meanwhile', async () => {
    const { asked, conflict } = await askedAbout(sync.remote('1', 2, { content: '灯不亮' }));
    await sync.cell(2, '投诉内容', '电梯还是坏的');
    const decision = { conflict, theirs: new Set(['fields.content']) };
    expect(await sync.settle(decision)).toBe(false);
    expect((await sync.rows())[0]?.raw.fields).toMatchObject({ content: '电梯还是坏的' });
    const again = await sync.round(asked.port);
    expect(again.conflicts.map(({ conflicts }) => conflicts)).toMatchObject([
      [{ mine: '电梯还是坏的', theirs: '灯不亮' }],
    ]);
  });

  it('should carry out a decision though another add-in over the workbook writes meanwhile', async () => {
    const { asked, conflict } = await askedAbout(sync.remote('1', 2, { content: '灯不亮' }));
    let times = 0;
    const interrupted: SyncWorkbook = {
      write: sync.workbook.write,
      async read() {
        const snapshot = await sync.workbook.read();
        if ((times += 1) === 1) await sync.beside(asked.port);
        return snapshot;
      },
    };
    const decision = { conflict, theirs: new Set(['fields.content']) };
    expect(await settleConflict(interrupted, decision, () => 'new')).toBe(true);
    expect(times).toBe(2);
    expect((await sync.rows())[0]?.raw.fields).toMatchObject({ content: '灯不亮' });
  });

  it('should not remove a row that was written into after its removal was decided', async () => {
    const { asked, conflict } = await askedAbout({ ...sync.remote('1', 2), record: null });
    await sync.cell(2, '投诉内容', '电梯还是坏的');
    const decision = { conflict, theirs: new Set(['record']) };
    expect(await sync.settle(decision)).toBe(false);
    expect(await sync.rows()).toHaveLength(1);
    const [now] = (await sync.round(asked.port)).conflicts;
    if (!now) throw new Error('no conflict');
    const anew = { conflict: now, theirs: decision.theirs };
    expect(await sync.settle(anew)).toBe(true);
    expect(await sync.rows()).toHaveLength(0);
  });
});
