import { ledgerWorkbook } from '../../../core/workbook/ledger-workbook';
import { registerLayout } from '../../../core/workbook/register-layout';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { record, rulebook, sheetOf } from '../../support/planned-ledger';

describe('formulas that would be too long for Excel', () => {
  const many = (count: number) => ({
    ...rulebook,
    clocks: Array.from({ length: count }, (_, index) => ({
      ...(rulebook.clocks.find(({ key }) => key === 'working-days') ?? rulebook.clocks[0]),
      key: `clock-${index}`,
      title: { zh: `事项${index}`, en: `duty ${index}` },
    })) as unknown as typeof rulebook.clocks,
  });

  it('should be written as values under a header of their own', () => {
    const layout = registerLayout(officeLedger(many(70)), officeNow);
    expect(layout.formulas.has('due:clock-69')).toBe(true);
    expect(layout.formulas.has('next-due')).toBe(false);
    const wide = sheetOf('register', ledgerWorkbook(officeLedger(many(70)), [record], officeNow));
    const index = layout.columns.findIndex(({ key }) => key === 'next-due');
    expect(wide.blocks[0]?.cells[1]?.[index]).toBe(46_353);
    const header = wide.styles.find(({ area }) => area.row === 0 && area.column === index);
    expect(header?.style).toMatchObject({ fill: '7F7F7F', italic: true });
  });

  it('should never come near the limit for two dozen clocks', () => {
    const layout = registerLayout(officeLedger(many(24)), officeNow);
    const computed = layout.columns.filter(
      ({ computed: isComputed, hidden }) => isComputed && !hidden,
    );
    const values = computed.filter(({ key }) => !layout.formulas.has(key)).map(({ key }) => key);
    expect(values.every((key) => key.startsWith('pause:'))).toBe(true);
  });
});
