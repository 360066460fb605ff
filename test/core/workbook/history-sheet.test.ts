import { ledgerWorkbook } from '../../../core/workbook/ledger-workbook';
import { officeNow } from '../../support/office-ledger';
import { ledger, sheetOf } from '../../support/planned-ledger';

describe('the history sheet', () => {
  it('should be one table, a line for each change', () => {
    const entry = {
      at: 1_795_363_200,
      number: 'N1',
      recordId: 'r-1',
      action: '修改',
      item: '级别',
      old: '一般',
      new: '重大',
      who: '张三',
      reason: '核实',
    };
    const history = sheetOf('history', ledgerWorkbook(ledger, [], officeNow, { history: [entry] }));
    expect(history.tables[0]).toMatchObject({
      name: 'LedgerHistory',
      area: { rows: 2, columns: 9 },
    });
    expect(history.blocks[0]?.cells[1]?.slice(1)).toEqual([
      'N1',
      'r-1',
      '修改',
      '级别',
      '一般',
      '重大',
      '张三',
      '核实',
    ]);
  });
});
