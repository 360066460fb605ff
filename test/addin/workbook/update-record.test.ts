import { openPropertyWorkbook, propertyRecord } from '../../support/addin-ledger';
import { appendRecords } from '../../../addin/workbook/append-records';
import { readRegister, type RegisterRow } from '../../../addin/workbook/read-register';
import { updateRecord } from '../../../addin/workbook/update-record';
import { parseRecord } from '../../../core/record/parse-record';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import type { OfficeHost } from '../../support/office-host';
import { officeNow } from '../../support/office-ledger';
import { rowByHeader, sheetValues } from '../../support/sheet-values';

let host: OfficeHost;
let ledger: LedgerSettings;
beforeEach(async () => {
  ({ host, ledger } = await openPropertyWorkbook());
  await appendRecords(
    ledger,
    ['1', '2', '3'].map((id) => propertyRecord(ledger, id)),
    { at: officeNow, who: '', action: '登记' },
  );
});
afterEach(() => host.stop());

const rowOf = async (id: string): Promise<RegisterRow> => {
  const row = (await readRegister(ledger)).rows.find(({ raw }) => raw.id === id);
  if (!row) throw new Error(`No row ${id}`);
  return row;
};
const handled = { fields: { process: '已修好' }, events: { handled: '2026-11-21 10:00' } };
const line = {
  at: ledgerWall(),
  number: '2026-0002',
  recordId: '2',
  action: '记录事件',
  item: '处理完毕',
  old: '',
  new: '2026-11-21 10:00:00',
  who: '李',
  reason: '',
};
function ledgerWall(): number {
  return 20_779 * 86_400;
}
const update = (seen: RegisterRow, id = '2') =>
  updateRecord(ledger, seen, propertyRecord(ledger, id, handled), [line], officeNow);

describe('updateRecord', () => {
  it('should write the changed facts, raise the version and append the history', async () => {
    expect(await update(await rowOf('2'))).toEqual({ kind: 'written' });
    const row = await rowOf('2');
    expect(row.version).toBe(2);
    expect(parseRecord(row.raw, ledger.rulebook, ledger.zone).record).toEqual(
      propertyRecord(ledger, '2', handled),
    );
    expect((await sheetValues('历史')).at(-1)?.slice(1)).toEqual([
      '2026-0002',
      '2',
      '记录事件',
      '处理完毕',
      '',
      '2026-11-21 10:00:00',
      '李',
      '',
    ]);
  });

  it('should leave the other rows and the native formulas alone', async () => {
    const before = [
      await rowByHeader('台账', 2, 'formulas'),
      await rowByHeader('台账', 3, 'formulas'),
    ];
    await update(await rowOf('2'));
    expect(await rowByHeader('台账', 2, 'formulas')).toEqual(before[0]);
    const after = await rowByHeader('台账', 3, 'formulas');
    const changed = Object.keys(after).filter((header) => after[header] !== before[1]?.[header]);
    expect(changed.sort()).toEqual(['处理完毕', '投诉处理过程', '版本'].sort());
  });

  it('should find the record by its id after people have sorted the rows', async () => {
    const seen = await rowOf('2');
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('ComplaintLedger');
      table.sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('台账').getRange('2:2').insert('Down');
      await context.sync();
    });
    expect(await update(seen)).toEqual({ kind: 'written' });
    expect((await rowOf('2')).version).toBe(2);
    expect((await rowOf('1')).version).toBe(1);
  });

  it('should write nothing when the row was changed since it was read', async () => {
    const seen = await rowOf('2');
    await update(seen);
    expect(await update(seen)).toEqual({ kind: 'changed' });
    expect((await rowOf('2')).version).toBe(2);
    expect(await sheetValues('历史')).toHaveLength(5);
  });

  it('should say that the record is gone', async () => {
    const seen = await rowOf('2');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('台账').getRange('3:3').delete('Up');
      await context.sync();
    });
    expect(await update(seen)).toEqual({ kind: 'gone' });
    expect(await sheetValues('历史')).toHaveLength(4);
  });
});
