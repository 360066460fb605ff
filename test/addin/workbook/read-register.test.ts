import { openPropertyWorkbook, propertyRecord } from '../../support/addin-ledger';
import { appendRecords } from '../../../addin/workbook/append-records';
import { readRegister } from '../../../addin/workbook/read-register';
import { parseRecord } from '../../../core/record/parse-record';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import type { OfficeHost } from '../../support/office-host';
import { officeNow } from '../../support/office-ledger';

let host: OfficeHost;
let ledger: LedgerSettings;
beforeEach(async () => {
  ({ host, ledger } = await openPropertyWorkbook());
});
afterEach(() => host.stop());

/** Types a value into a cell of the register by its header; 1-based row. */
const type = (header: string, row: number, value: string | number) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    const used = sheet.getUsedRange(true);
    used.load('values');
    await context.sync();
    const titles: readonly unknown[] = used.values[0] ?? [];
    const column = titles.indexOf(header);
    sheet.getRangeByIndexes(row - 1, column, 1, 1).values = [[value]];
    await context.sync();
  });
const append = (id: string) =>
  appendRecords(ledger, [propertyRecord(ledger, id)], { at: officeNow, who: '', action: '登记' });

describe('readRegister', () => {
  it('should read no record from a new ledger', async () => {
    expect(await readRegister(ledger)).toEqual({ rows: [], findings: [] });
  });

  it('should read a row that was typed by hand, with the row people see', async () => {
    await type('住户姓名', 2, '赵某');
    await type('接到投诉', 2, '2026/11/20');
    const { rows } = await readRegister(ledger);
    expect(rows.map(({ row }) => row)).toEqual([2]);
    const { record } = parseRecord(rows[0]?.raw ?? {}, ledger.rulebook, ledger.zone);
    expect(record.fields['resident']).toBe('赵某');
    expect(record.events['received']?.dateOnly).toBe(true);
  });

  it.each(['明天', '04/05/2019', '13/32/2026'])(
    'should turn the pasted date %s into a finding, not an exception',
    async (text) => {
      await append('1');
      await type('处理完毕', 2, `'${text}`);
      const { rows } = await readRegister(ledger);
      const { findings } = parseRecord(rows[0]?.raw ?? {}, ledger.rulebook, ledger.zone);
      expect(findings).toMatchObject([{ field: 'handled', severity: 'error' }]);
    },
  );

  it('should leave out rows that hold nothing but formulas', async () => {
    await append('1');
    await append('2');
    await type('编号', 2, '');
    for (const header of ['住户姓名', '被投诉部门', '投诉内容', '接到投诉'])
      await type(header, 2, '');
    const { rows } = await readRegister(ledger);
    expect(rows.map(({ raw }) => raw.number)).toEqual(['2026-0002']);
  });

  it('should read the headers of the other language', async () => {
    await append('1');
    const { rows, findings } = await readRegister({ ...ledger, language: 'en' });
    expect(findings).toEqual([]);
    expect(rows).toHaveLength(1);
  });
});
