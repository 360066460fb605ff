import { cellAddress } from '../../../core/workbook/cell-address';
import { headers, lettersOf, register } from '../../support/planned-ledger';

describe('the conditional formats of the register', () => {
  it('should colour each light over its text, its due and what is left', () => {
    const light = lettersOf('工作日·时限');
    const due = headers.indexOf('工作日·期限');
    const rules = register.conditionalFormats.filter(
      ({ area, formula }) => area.column === due && formula.startsWith(`=$${light}2=`),
    );
    expect(rules.map(({ formula, style }) => [formula.slice(-6), style.fill])).toEqual([
      ['2="逾期"', 'FFC7CE'],
      ['2="临期"', 'FFEB9C'],
      ['2="中止"', 'BFBFBF'],
      ['"超期办结"', 'E4DFEC'],
      ['2="正常"', 'C6EFCE'],
      ['="已办结"', 'DDEBF7'],
    ]);
    expect(rules.every(({ area }) => area.columns === 2)).toBe(true);
    expect(rules[0]?.style.bold).toBe(true);
    expect(rules[2]?.style.pattern).toBe('hatch');
  });

  it('should slant what hangs on an unpublished calendar', () => {
    const due = headers.indexOf('工作日·期限');
    const rule = register.conditionalFormats.find(
      ({ area, style }) => area.column === due && style.italic === true && style.fill === undefined,
    );
    expect(rule?.formula).toContain('CalendarCertainTo');
    const hours = headers.indexOf('小时·期限');
    const none = register.conditionalFormats.filter(
      ({ area, formula }) => area.column === hours && formula.includes('CalendarCertainTo'),
    );
    expect(none).toEqual([]);
  });

  it('should slant values that stand where a formula would', () => {
    const due = headers.indexOf('工作日·期限');
    const rule = register.conditionalFormats.find(
      ({ area, formula }) =>
        area.column <= due && due < area.column + area.columns && formula.includes('ISFORMULA'),
    );
    const first = cellAddress(1, rule?.area.column ?? 0);
    expect(rule?.formula).toBe(`=AND(${first}<>"",NOT(ISFORMULA(${first})))`);
    expect(rule?.style).toEqual({ italic: true });
    const pause = headers.indexOf('工作日·中止顺延');
    const marked = register.conditionalFormats.filter(({ formula }) =>
      formula.includes('ISFORMULA'),
    );
    expect(marked.some(({ area }) => area.column === pause)).toBe(false);
  });

  it('should cover rows that are still to come', () => {
    expect(register.conditionalFormats.every(({ area }) => area.rows > 5_000)).toBe(true);
  });
});
