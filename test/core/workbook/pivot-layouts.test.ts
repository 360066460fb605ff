import { pivotLayouts } from '../../../core/workbook/pivot-layouts';
import { boundRulebook } from '../../support/addin-ledger';

const layouts = (id: string) => pivotLayouts(boundRulebook(id));

describe('pivotLayouts', () => {
  it('should offer every layout the regime has the columns for, with slicers beside its axes', () => {
    const all = layouts('property-internal-procedure');
    expect(all.map(({ key, row, column }) => [key, row, column])).toEqual([
      ['typeMonth', 'field:cause', 'helper:month'],
      ['departmentLight', 'field:department', 'overall-light'],
      ['levelOnTime', 'level', 'helper:on-time'],
      ['causePareto', 'field:cause', undefined],
      ['monthLight', 'helper:month', 'overall-light'],
    ]);
    for (const { row, column, slicers } of all) {
      expect(slicers.length).toBeLessThanOrEqual(2);
      expect(slicers).not.toContain(row);
      expect(slicers).not.toContain(column);
    }
  });

  it('should leave out what a regime has no department and no levels for', () => {
    expect(layouts('government-message-board').map(({ key }) => key)).toEqual([
      'typeMonth',
      'causePareto',
      'monthLight',
    ]);
  });
});
