import {
  absoluteAddress,
  areaAddress,
  cellAddress,
  columnLetters,
} from '../../../core/workbook/cell-address';

describe('cell addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('should call column %d %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it('should count rows from one', () => {
    expect(cellAddress(2, 1)).toBe('B3');
    expect(areaAddress({ row: 0, column: 0, rows: 20, columns: 3 })).toBe('A1:C20');
  });

  it('should fix rows and columns and quote the sheet', () => {
    const area = { row: 4, column: 27, rows: 2, columns: 1 };
    expect(absoluteAddress("it's", area)).toBe("'it''s'!$AB$5:$AB$6");
  });

  it('should write a single cell without a colon', () => {
    expect(absoluteAddress('日历', { row: 1, column: 1, rows: 1, columns: 1 })).toBe("'日历'!$B$2");
  });
});
