import { trimText } from '../../../core/record/normalise-text';
import { plantedFormulas } from '../../support/planted-formulas';
import { openPropertyWorkbook, propertyRecord } from '../../support/addin-ledger';
import { appendRecords } from '../../../addin/workbook/append-records';
import { readRegister, readRegisterNumbers } from '../../../addin/workbook/read-register';
import { columnLetters } from '../../../core/workbook/cell-address';
import { parseRecord } from '../../../core/record/parse-record';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import type { OfficeHost } from '../../support/office-host';
import { officeNow } from '../../support/office-ledger';
import { rowByHeader, sheetValues } from '../../support/sheet-values';
import { renameHeaders } from '../../support/rename-headers';

let host: OfficeHost;
let ledger: LedgerSettings;
beforeEach(async () => {
  ({ host, ledger } = await openPropertyWorkbook());
});
afterEach(() => host.stop());

const arrival = { at: officeNow, who: '李', action: '登记' };
const append = (...ids: readonly string[]) =>
  appendRecords(
    ledger,
    ids.map((id) => propertyRecord(ledger, id)),
    arrival,
  );
const tableRows = () =>
  Excel.run(async (context) => {
    const body = context.workbook.tables.getItem('ComplaintLedger').getDataBodyRange();
    body.load('rowCount');
    await context.sync();
    return body.rowCount;
  });

/** Letters of the column with a header. */
const columnOf = async (title: string): Promise<string> => {
  const headers = (await sheetValues('台账'))[0] ?? [];
  return columnLetters(headers.indexOf(title));
};

describe('appendRecords', () => {
  it('should fill the blank first row of a new ledger, then grow the table', async () => {
    expect(await append('1')).toEqual([]);
    expect(await tableRows()).toBe(1);
    expect(await append('2', '3')).toEqual([]);
    expect(await tableRows()).toBe(3);
    expect(await readRegisterNumbers(ledger)).toEqual(['2026-0001', '2026-0002', '2026-0003']);
  });

  it('should give back the very record it wrote', async () => {
    const record = propertyRecord(ledger, '7', {
      fields: { content: '=HYPERLINK("http://x")', phone: '013800138000', room: '2-1' },
    });
    await appendRecords(ledger, [record], arrival);
    const { rows } = await readRegister(ledger);
    expect(rows).toHaveLength(1);
    expect(parseRecord(rows[0]?.raw ?? {}, ledger.rulebook, ledger.zone)).toEqual({
      record,
      findings: [],
    });
  });

  it('should keep every text that begins like a formula a text in its cell', async () => {
    const typed = plantedFormulas.map((content, index) =>
      propertyRecord(ledger, String(index), { fields: { content } }),
    );
    await appendRecords(ledger, typed, arrival);
    const { rows } = await readRegister(ledger);
    const read = rows.map(({ raw }) => parseRecord(raw, ledger.rulebook, ledger.zone));
    expect(read.map(({ record }) => record.fields['content'])).toEqual(
      plantedFormulas.map((text) => trimText(text)),
    );
    for (const [index, text] of plantedFormulas.entries()) {
      const { 投诉内容: cell } = await rowByHeader('台账', index + 2, 'formulas');
      expect(String(cell).replace(/^'/, '').trim()).toBe(text.trim());
    }
  });

  it('should write due dates and lights as native formulas of their own row', async () => {
    await append('1', '2');
    const formulas = await rowByHeader('台账', 3, 'formulas');
    const computed = Object.entries(formulas).filter(([header]) => header.includes('期限'));
    expect(computed.length).toBeGreaterThan(0);
    for (const [, formula] of computed) expect(formula).toMatch(/^=.*\$[A-Z]+3\b/);
    expect(formulas['时限']).toMatch(/^=/);
  });

  it('should write a line of history for each record, with who, when and why', async () => {
    await appendRecords(ledger, [propertyRecord(ledger, '1'), propertyRecord(ledger, '2')], {
      ...arrival,
      action: '导入',
      reason: '来访.xlsx',
    });
    const history = (await sheetValues('历史')).slice(1);
    expect(history.map((row) => row.slice(1))).toEqual([
      ['2026-0001', '1', '导入', '', '', '', '李', '来访.xlsx'],
      ['2026-0002', '2', '导入', '', '', '', '李', '来访.xlsx'],
    ]);
    expect(history[0]?.[0]).toBeCloseTo(46348 + 16 / 24, 6);
  });

  it('should write nothing over what stands below the table', async () => {
    await append('1');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('台账').getRange('B5').values = [['我的笔记']];
      await context.sync();
    });
    expect(await append('2')).toMatchObject([{ code: 'rows-below-taken' }]);
    expect(await tableRows()).toBe(1);
    expect(await readRegisterNumbers(ledger)).toEqual(['2026-0001']);
  });

  it('should say which columns are gone, and write nothing', async () => {
    await renameHeaders({ 处理完毕: '作废' });
    const findings = await append('1');
    expect(findings).toMatchObject([{ code: 'columns-missing' }]);
    expect(findings[0]?.message.zh).toContain('“处理完毕”');
    expect((await sheetValues('台账')).flat()).not.toContain('2026-0001');
  });

  it('should say that the register is gone', async () => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('ComplaintLedger').delete();
      await context.sync();
    });
    expect(await append('1')).toMatchObject([{ code: 'register-missing' }]);
  });

  it('should find columns where people have moved them, and compute from where they stand', async () => {
    await append('1');
    const [received, replied] = [await columnOf('接到投诉'), await columnOf('明确答复')];
    await renameHeaders({ 接到投诉: '明确答复', 明确答复: '接到投诉' });
    expect(await append('2')).toEqual([]);
    const cells = await rowByHeader('台账', 3, 'formulas');
    expect(cells['接到投诉']).toBeCloseTo(46346 + 9.5 / 24, 6);
    expect(cells['重要投诉处理完毕·期限']).toContain(`$${replied}3`);
    expect(cells['重要投诉处理完毕·期限']).not.toContain(`$${received}3`);
  });

  it('should colour and validate rows beyond those a new ledger was laid out for', async () => {
    const record = propertyRecord(ledger, '1');
    const many = Array.from({ length: 5_100 }, (_, index) => ({
      ...record,
      id: `id-${index}`,
      number: `N-${index}`,
    }));
    expect(await appendRecords(ledger, many, arrival)).toEqual([]);
    const column = await columnOf('级别');
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      const level = sheet.getRange(`${column}9000`).dataValidation;
      level.load('type');
      const near = sheet.getRange('B2:B2').conditionalFormats;
      near.load('items/type');
      const far = sheet.getRange('B9000:B9000').conditionalFormats;
      far.load('items/type');
      await context.sync();
      expect(level.type).toBe('List');
      expect(near.items.length).toBeGreaterThan(0);
      expect(far.items).toHaveLength(near.items.length);
    });
  });

  it('should select the new row when asked to', async () => {
    await append('1');
    await appendRecords(ledger, [propertyRecord(ledger, '2')], { ...arrival, select: true });
    const row = await Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('rowIndex');
      await context.sync();
      return cell.rowIndex;
    });
    expect(row).toBe(2);
  });
});
