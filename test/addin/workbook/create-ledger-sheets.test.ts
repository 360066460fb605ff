import { createOfficeHost, type OfficeHost } from '../../support/office-host';
import { createLedgerSheets } from '../../../addin/workbook/create-ledger-sheets';
import { readStoredLedger } from '../../../addin/workbook/read-stored-ledger';
import { writeWorkbookPlan } from '../../../addin/workbook/write-workbook-plan';
import { ledgerWorkbook } from '../../../core/workbook/ledger-workbook';
import { propertyLedger, propertyRecord } from '../../support/addin-ledger';
import { officeNow } from '../../support/office-ledger';

const ledger = propertyLedger();
let host: OfficeHost;
beforeEach(() => {
  host = createOfficeHost();
});
afterEach(() => host.stop());

const namesOf = () =>
  Excel.run(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    for (const collection of [worksheets, tables, names]) collection.load('items/name');
    await context.sync();
    const of = ({ items }: { items: readonly { name: string }[] }) => items.map(({ name }) => name);
    return { sheets: of(worksheets), tables: of(tables), names: of(names) };
  });

describe('createLedgerSheets', () => {
  it('should write register, calendar, history and settings with their tables and names', async () => {
    expect(await createLedgerSheets(ledger, officeNow)).toEqual([]);
    const found = await namesOf();
    expect(found.sheets).toEqual(expect.arrayContaining(['台账', '日历', '历史', '设置']));
    expect(found.tables).toEqual(
      expect.arrayContaining(['ComplaintLedger', 'LedgerHistory', 'LedgerRestDays']),
    );
    expect(found.names).toEqual(expect.arrayContaining(['LedgerNow', 'NonWorkingDays']));
  });

  it('should freeze the header, colour by native rules and offer the levels as a list', async () => {
    await createLedgerSheets(ledger, officeNow);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load('address');
      const formats = sheet.getRange('A2:Z2').conditionalFormats;
      formats.load('items/type');
      const table = sheet.tables.getItem('ComplaintLedger');
      const level = table.columns.getItem('级别').getDataBodyRange().dataValidation;
      level.load('type');
      await context.sync();
      expect(frozen.address).toContain('1');
      expect(formats.items.length).toBeGreaterThan(0);
      expect(formats.items.every(({ type }) => type === 'Custom')).toBe(true);
      expect(level.type).toBe('List');
    });
  });

  it('should remember what the ledger was created with', async () => {
    await createLedgerSheets(ledger, officeNow);
    const parsed = await readStoredLedger();
    expect(parsed?.findings).toEqual([]);
    expect(parsed?.stored).toMatchObject({
      id: ledger.id,
      name: ledger.name,
      language: 'zh',
      zone: 'Asia/Shanghai',
      rulebookId: 'property-internal-procedure',
      calendar: ledger.calendar.source,
    });
    expect(parsed?.fixedNow).toBe(ledger.fixedNow);
  });

  it('should find no ledger in a workbook without one', async () => {
    expect(await readStoredLedger()).toBeUndefined();
  });

  it('should write nothing when a name is taken, and say which', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('历史');
      await context.sync();
    });
    expect(await createLedgerSheets(ledger, officeNow)).toEqual(['历史']);
    expect((await namesOf()).tables).toEqual([]);
  });
});

describe('writeWorkbookPlan', () => {
  it('should write 10,000 complaints in at most five requests per 5 MB', async () => {
    const record = propertyRecord(ledger, '1');
    const records = Array.from({ length: 10_000 }, (_, index) => ({
      ...record,
      id: `id-${index}`,
      number: `2026-${index}`,
    }));
    const plan = ledgerWorkbook(ledger, records, officeNow);
    const before = host.batches.length;
    await Excel.run((context) => writeWorkbookPlan(context, plan));
    const requests = host.batches.slice(before);
    const bytes = requests.reduce((sum, { requestBytes }) => sum + requestBytes, 0);
    expect(bytes).toBeGreaterThan(5_000_000);
    expect(Math.max(...requests.map(({ requestBytes }) => requestBytes))).toBeLessThan(5_000_000);
    expect(requests.length).toBeLessThanOrEqual(5 * Math.ceil(bytes / 5_000_000));
  });
});
