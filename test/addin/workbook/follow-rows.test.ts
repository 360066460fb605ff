import { openPropertyWorkbook, propertyRecord } from '../../support/addin-ledger';
import { webcrypto } from 'node:crypto';
import type { OfficeHost } from '../../support/office-host';
import { officeNow } from '../../support/office-ledger';
import { entryOf } from '../../../addin/sync/entry-of';
import { openCopy } from '../../../addin/sync/working-copy';
import { appendRecords } from '../../../addin/workbook/append-records';
import {
  officeSyncWorkbook,
  type OfficeSyncWorkbook,
} from '../../../addin/workbook/office-sync-workbook';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { registerColumns } from '../../../core/workbook/register-columns';

Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

jest.setTimeout(120_000);

let host: OfficeHost;
let ledger: LedgerSettings;
let workbook: OfficeSyncWorkbook;
let now = officeNow;
beforeEach(async () => {
  ({ host, ledger } = await openPropertyWorkbook());
  const records = ['1', '2', '3'].map((id) => propertyRecord(ledger, id));
  await appendRecords(ledger, records, { at: officeNow, who: '', action: '登记' });
  workbook = officeSyncWorkbook(ledger, () => now);
});
afterEach(() => host.stop());

const snapshotOf = async (from: OfficeSyncWorkbook = workbook) => {
  const read = await from.read();
  if (!read.ok) throw new Error('not read');
  return read.snapshot;
};
const copyOf = async () => openCopy(await snapshotOf());

/** Which rows of the second reading were not read again. */
async function kept(): Promise<readonly boolean[]> {
  const before = await snapshotOf();
  const after = await snapshotOf();
  return after.rows.map((row, index) => row === before.rows[index]);
}

const typeInto = (row: number, text: string) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    const column = registerColumns(ledger.rulebook, 'zh').findIndex(
      ({ key }) => key === 'field:content',
    );
    sheet.getCell(row - 1, column).values = [[text]];
    await context.sync();
  });

describe('the rows of a workbook that is kept in step', () => {
  it('should be read each time while nobody follows, and once while somebody does', async () => {
    expect(await kept()).toEqual([false, false, false]);
    const stop = workbook.follow(() => undefined);
    expect(await kept()).toEqual([true, true, true]);
    stop();
    expect(await kept()).toEqual([false, false, false]);
  });

  it('should be read again when Excel tells, when asked for, and after an hour', async () => {
    let tell = (): void => undefined;
    const stop = workbook.follow(() => tell());
    await snapshotOf();
    const told = new Promise<void>((resolve) => (tell = resolve));
    await typeInto(3, '电梯又坏了');
    await told;
    const [, row] = (await snapshotOf()).rows;
    expect(row?.raw.fields).toMatchObject({ content: '电梯又坏了' });
    workbook.readAll();
    expect(await kept()).toEqual([true, true, true]);
    const before = await snapshotOf();
    now += 3_600;
    expect((await snapshotOf()).rows[0]).not.toBe(before.rows[0]);
    stop();
  });

  it('should say what was written into them before Excel tells of it', async () => {
    const stop = workbook.follow(() => undefined);
    const row = (await copyOf()).rows.get('2');
    if (!row) throw new Error('no row');
    const to = { ...row.record, fields: { ...row.record.fields, content: '已修好' } };
    const entry = entryOf(to, 2, ledger.rulebook);
    const patch = { kind: 'patch', seen: row.seen, from: row.record, to } as const;
    await workbook.write({ rows: [{ id: '2', entry, row: patch }] });
    expect((await copyOf()).rows.get('2')?.digest).toBe(entry.digest);
    const gone = (await copyOf()).rows.get('1');
    if (!gone) throw new Error('no row');
    const remove = { kind: 'remove', seen: gone.seen, from: gone.record } as const;
    await workbook.write({ rows: [{ id: '1', entry: null, row: remove }] });
    expect([...(await copyOf()).rows.keys()]).toEqual(['2', '3']);
    stop();
  });

  it('should be watched anew in a table that was made anew', async () => {
    const stop = workbook.follow(() => undefined);
    await snapshotOf();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('ComplaintLedger');
      const area = table.getRange();
      area.load('address');
      table.convertToRange();
      await context.sync();
      const made = context.workbook.tables.add(area.address, true);
      made.name = 'ComplaintLedger';
      await context.sync();
    });
    expect(await kept()).toEqual([false, false, false]);
    expect(await kept()).toEqual([true, true, true]);
    stop();
  });
});

describe('the sheet of the sync', () => {
  it('should be read again only after somebody else wrote into it', async () => {
    const { memory, entries } = await snapshotOf();
    const entry = { id: '1', version: 1, digest: 'x' };
    const row = { kind: 'none' } as const;
    await workbook.write({ rows: [{ id: '1', entry, row }] });
    const mine = await snapshotOf();
    expect(mine.memory).toEqual(memory);
    expect([...mine.entries]).toEqual([...entries, ['1', entry]]);
    expect((await snapshotOf()).entries).toBe(mine.entries);
    const other = officeSyncWorkbook(ledger, () => now);
    const sent = { key: 'k', body: JSON.stringify({ records: ['x'.repeat(9_000)] }) };
    const theirs = { id: '2', version: 4, digest: 'y' };
    await other.write({
      rows: [
        { id: '2', entry: theirs, row },
        { id: '1', entry: null, row },
      ],
      memory: { ...memory, cursor: '7', sent },
    });
    const both = await snapshotOf();
    expect([...both.entries]).toEqual([['2', theirs]]);
    expect(both.memory).toEqual({ ...memory, cursor: '7', sent });
    await workbook.write({ memory: { ...memory, cursor: '8' } });
    expect((await snapshotOf(other)).memory).toEqual({ ...memory, cursor: '8' });
  });

  it('should keep what another add-in writes while rows are being written', async () => {
    const record = [...(await copyOf()).rows.values()][0];
    if (!record) throw new Error('no row');
    const to = { ...record.record, fields: { ...record.record.fields, content: '灯不亮' } };
    const row = { kind: 'patch', seen: record.seen, from: record.record, to } as const;
    const other = officeSyncWorkbook(ledger, () => now);
    await snapshotOf(other);
    const theirs = { id: '2', version: 4, digest: 'y' };
    const mine = entryOf(to, 2, ledger.rulebook);
    const written = await Promise.all([
      workbook.write({ rows: [{ id: '1', entry: mine, row }] }),
      other.write({ rows: [{ id: '2', entry: theirs, row: { kind: 'none' } }] }),
    ]);
    expect(written.map(({ isOvertaken }) => isOvertaken)).toEqual([false, false]);
    const { entries } = await snapshotOf(officeSyncWorkbook(ledger, () => now));
    expect(new Map(entries)).toEqual(
      new Map<string, unknown>([
        ['1', mine],
        ['2', theirs],
      ]),
    );
  });

  it('should take nothing of what was made of an earlier state of it', async () => {
    const { memory } = await snapshotOf();
    const { rows } = await copyOf();
    const record = [...rows.values()][0];
    if (!record) throw new Error('no row');
    const other = officeSyncWorkbook(ledger, () => now);
    await snapshotOf(other);
    await other.write({ memory: { ...memory, cursor: '7' } });
    const to = { ...record.record, fields: { ...record.record.fields, content: '灯不亮' } };
    const entry = entryOf(to, 2, ledger.rulebook);
    const row = { kind: 'patch', seen: record.seen, from: record.record, to } as const;
    const change = { rows: [{ id: '1', entry, row }], memory: { ...memory, cursor: '9' } };
    expect(await workbook.write(change)).toEqual({ skipped: new Set(), isOvertaken: true });
    const now7 = await snapshotOf(other);
    expect([now7.memory.cursor, now7.entries.size]).toEqual(['7', 0]);
    expect(now7.rows[0]?.raw.fields).toMatchObject({ content: '电梯坏了' });
    await snapshotOf();
    expect(await workbook.write(change)).toMatchObject({ isOvertaken: false });
    expect((await snapshotOf(other)).memory.cursor).toBe('9');
  });
});
