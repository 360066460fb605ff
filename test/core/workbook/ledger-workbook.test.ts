import { ledgerWorkbook } from '../../../core/workbook/ledger-workbook';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { headers, ledger, plan, register, rulebook, sheetOf } from '../../support/planned-ledger';

describe('ledgerWorkbook', () => {
  it('should have the sheets of the language', () => {
    expect(plan.sheets.map(({ name }) => name)).toEqual(['台账', '日历', '历史', '设置']);
    const english = ledgerWorkbook(officeLedger(rulebook, { language: 'en' }), [], officeNow);
    expect(english.sheets.map(({ name }) => name)).toEqual([
      'Register',
      'Calendar',
      'Changes',
      'Settings',
    ]);
  });

  it('should make one native table of the register, with a blank row when it is empty', () => {
    const empty = sheetOf('register', ledgerWorkbook(ledger, [], officeNow));
    expect(empty.tables).toEqual([
      {
        name: 'ComplaintLedger',
        area: { row: 0, column: 0, rows: 2, columns: headers.length },
        style: expect.any(String) as string,
      },
    ]);
    expect(empty.blocks[0]?.cells[1]?.every((cell) => cell === null)).toBe(true);
  });

  it('should carry the version of each record', () => {
    expect(register.blocks[0]?.cells[1]?.at(-1)).toBe(7);
  });

  it('should keep the number and the light in sight', () => {
    expect(register.freeze).toEqual({ rows: 1, columns: 2 });
  });

  it('should print no more columns than a page holds', () => {
    const width = register.columns
      .slice(0, register.print?.columns)
      .reduce((sum, column) => sum + column.width, 0);
    expect(width).toBeLessThanOrEqual(190);
    expect(register.print?.columns).toBeGreaterThan(4);
  });

  it('should not format a formula as text, where Excel would show and not compute it', () => {
    headers.forEach((header, index) => {
      const cell = register.blocks[0]?.cells[1]?.[index];
      if (typeof cell !== 'object' || cell === null) return;
      const style = register.styles.findLast(({ area }) => area.row === 1 && area.column === index);
      expect([header, style?.style.numberFormat]).not.toEqual([header, '@']);
    });
  });
});
