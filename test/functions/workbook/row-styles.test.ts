import type { Area, CellStyle } from '../../../core/workbook/workbook-plan';
import { rowStyles } from '../../../functions/workbook/row-styles';
import { StyleBook } from '../../../functions/workbook/style-book';

const area = (row: number, column: number, rows: number, columns: number): Area => ({
  row,
  column,
  rows,
  columns,
});
const bold: CellStyle = { bold: true };
const red: CellStyle = { color: 'FF0000' };
const blue: CellStyle = { color: '0000FF' };

describe('rowStyles', () => {
  it('should put what is said later over what is said earlier, row by row', () => {
    const book = new StyleBook();
    const [plain, onlyBold] = [0, book.over(0, bold)];
    const [boldRed, boldBlue] = [book.over(onlyBold, red), book.over(onlyBold, blue)];
    const stylesOf = rowStyles(
      {
        styles: [
          { area: area(1, 0, 3, 2), style: bold },
          { area: area(2, 1, 1, 1), style: red },
          { area: area(2, 0, 2, 1), style: red },
          { area: area(3, 0, 1, 1), style: blue },
        ],
      },
      book,
    );
    expect([0, 1, 2, 3, 4].map((row) => stylesOf(row))).toEqual([
      [],
      [onlyBold, onlyBold],
      [boldRed, boldRed],
      [boldBlue, onlyBold],
      [],
    ]);
    expect(plain).toBe(book.over(plain, {}));
  });

  it('should make a merged area look like its first cell', () => {
    const book = new StyleBook();
    const stylesOf = rowStyles(
      {
        styles: [
          { area: area(0, 0, 1, 1), style: bold },
          { area: area(1, 2, 1, 1), style: red },
        ],
        merges: [area(0, 0, 2, 2)],
      },
      book,
    );
    const onlyBold = book.over(0, bold);
    expect(stylesOf(0)).toEqual([onlyBold, onlyBold]);
    expect(stylesOf(1)).toEqual([onlyBold, onlyBold, book.over(0, red)]);
    expect(stylesOf(2)).toEqual([]);
  });

  it('should say the same style once', () => {
    const book = new StyleBook();
    expect(book.over(book.over(0, bold), red)).toBe(book.over(book.over(0, red), { bold: true }));
    expect(book.xml().match(/<xf /g)).toHaveLength(1 + 4);
  });
});
