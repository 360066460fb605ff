import { findingsCsv } from '../../../addin/panes/import/findings-csv';
import { wordingOf } from '../../../addin/texts/texts';
import { plantedFormulas } from '../../support/planted-formulas';

const finding = (zh: string, column?: string) => ({
  row: 3,
  code: 'date-unreadable',
  severity: 'error' as const,
  message: { zh, en: zh },
  ...(column === undefined ? {} : { column }),
});

describe('findingsCsv', () => {
  it('should start with a byte order mark and a header, one line a finding', () => {
    expect(findingsCsv([finding('坏的日期', '留言时间')], wordingOf('zh'))).toBe(
      '\uFEFF行,列,程度,问题,代码\r\n3,留言时间,错误,坏的日期,date-unreadable',
    );
  });

  it('should quote what would break a line apart', () => {
    expect(findingsCsv([finding('“a,b”\n"c"')], wordingOf('en'))).toContain('"“a,b”\n""c"""');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx', ...plantedFormulas])(
    'should defuse a cell that begins like %j',
    (text) => {
      const cell = findingsCsv([finding('', text)], wordingOf('zh'))
        .split('\r\n')
        .slice(1);
      expect(cell.join('\r\n')).toMatch(/^3,"?'/);
    },
  );
});
