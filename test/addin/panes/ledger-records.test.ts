import { openPropertyWorkbook, propertyRecord } from '../../support/addin-ledger';
import type { OfficeHost } from '../../support/office-host';
import { officeNow } from '../../support/office-ledger';
import { readLedgerRecords } from '../../../addin/panes/statistics/ledger-records';
import { appendRecords } from '../../../addin/workbook/append-records';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { registerColumns } from '../../../core/workbook/register-columns';

let host: OfficeHost;
let ledger: LedgerSettings;
beforeEach(async () => {
  ({ host, ledger } = await openPropertyWorkbook());
  const records = ['1', '2', '3'].map((id) => propertyRecord(ledger, id));
  await appendRecords(ledger, records, { at: officeNow, who: '', action: '登记' });
});
afterEach(() => host.stop());

/** Types into the register: 1-based row of the sheet, key of the column. */
const type = (row: number, key: string, value: string | number) =>
  Excel.run(async (context) => {
    const column = registerColumns(ledger.rulebook, 'zh').findIndex((one) => one.key === key);
    context.workbook.worksheets.getItem('台账').getCell(row - 1, column).values = [[value]];
    await context.sync();
  });

describe('readLedgerRecords', () => {
  it('should give the same object for a row whose facts are the same, wherever it stands', async () => {
    const read = readLedgerRecords(ledger);
    const { records: before } = await read();
    await type(3, 'field:content', '水管坏了');
    const { records: after } = await read();
    expect(after.map((record, index) => record === before[index])).toEqual([true, false, true]);
    expect(after[1]?.fields['content']).toBe('水管坏了');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('台账').getRange('2:2').delete('Up');
      await context.sync();
    });
    const { records: fewer } = await read();
    expect(fewer).toHaveLength(2);
    expect(fewer.every((record, index) => record === after[index + 1])).toBe(true);
  });

  it('should read only the rows that are named, and those that came', async () => {
    const read = readLedgerRecords(ledger);
    await read();
    await type(2, 'field:content', '灯坏了');
    await type(4, 'field:content', '门坏了');
    const contents = async (from: number, to: number) =>
      (await read({ rows: [{ from, to }] })).records.map(({ fields }) => fields['content']);
    expect(await contents(4, 9)).toEqual(['电梯坏了', '电梯坏了', '门坏了']);
    expect(await contents(1, 2)).toEqual(['灯坏了', '电梯坏了', '门坏了']);
    await type(3, 'field:content', '窗坏了');
    const records = [propertyRecord(ledger, '4')];
    await appendRecords(ledger, records, { at: officeNow, who: '', action: '登记' });
    expect(await contents(3, 3)).toEqual(['灯坏了', '窗坏了', '门坏了', '电梯坏了']);
  });

  it('should count a row that was copied, as often as it stands there', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      const table = sheet.tables.getItem('ComplaintLedger').getDataBodyRange();
      table.load('values');
      await context.sync();
      const [first] = table.values as readonly (readonly unknown[])[];
      table.getRow(1).values = [[...(first ?? [])]];
      await context.sync();
    });
    const read = readLedgerRecords(ledger);
    await read();
    const { records } = await read();
    expect(records).toHaveLength(3);
    expect(new Set(records).size).toBe(3);
  });
});
