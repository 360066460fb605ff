import { ledgerWorkbook } from '../../../core/workbook/ledger-workbook';
import type { WorkbookPlan } from '../../../core/workbook/workbook-plan';
import { boundRulebook } from '../../support/sample-ledger';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { cellsOf, ledger, named, plan, sheetOf } from '../../support/planned-ledger';

describe('the settings sheet', () => {
  const rowsOf = (from: WorkbookPlan) => sheetOf('settings', from).blocks[1]?.cells ?? [];

  it('should run by the clock unless a time is fixed', () => {
    expect(cellsOf(sheetOf('settings')).get('B3')).toBeCloseTo(46_348.666667, 5);
    const running = { ...ledger };
    delete (running as { fixedNow?: number }).fixedNow;
    const cell = cellsOf(sheetOf('settings', ledgerWorkbook(running, [], officeNow))).get('B3');
    expect(cell).toMatchObject({ formula: '=NOW()' });
    expect(named('LedgerNow')).toBe("='设置'!B3");
  });

  it('should say what the ledger runs by, with stable keys', () => {
    const values = new Map(rowsOf(plan).map(([, value, key]) => [key, value]));
    expect(values.get('ledger.id')).toBe('ledger-1');
    expect(values.get('rulebook.id')).toBe('every-unit');
    expect(values.get('calendar.hours')).toBe('09:00–12:00, 13:00–18:00');
    expect(values.get('calendar.source')).toBe(JSON.stringify(ledger.calendar.source));
  });

  it('should list the parameters of the rulebook', () => {
    const board = boundRulebook('government-message-board');
    const rows = rowsOf(ledgerWorkbook(officeLedger(board), [], officeNow));
    expect(rows).toContainEqual(['答复时限（工作日）', 15, 'parameter.replyWorkingDays']);
  });

  it('should explain every colour', () => {
    const texts = [...cellsOf(sheetOf('settings')).values()];
    for (const light of ['逾期', '临期', '中止', '超期办结', '正常', '已办结', '个人信息']) {
      expect(texts).toContain(light);
    }
  });
});
