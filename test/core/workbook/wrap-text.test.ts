import * as fc from 'fast-check';
import { textWidth } from '../../../core/workbook/text-width';
import { countLines, wrapText } from '../../../core/workbook/wrap-text';

describe('wrapText', () => {
  it('should break between Chinese signs, but not within a word', () => {
    expect(wrapText('投诉处理', 5)).toEqual([['投诉', '处理']]);
    expect(wrapText('按时 on time', 9)).toEqual([['按时 on', ' time']]);
  });

  it('should break a word that is longer than a line', () => {
    expect(wrapText('ABCDEFGH', 6)).toEqual([['ABCD', 'EFGH']]);
  });

  it('should keep paragraphs apart', () => {
    expect(wrapText('一\n\n二', 20)).toEqual([['一'], [''], ['二']]);
    expect(countLines('一\n\n二', 20)).toBe(3);
  });

  it('should keep the two halves of a rare sign together', () => {
    expect(wrapText('𠮷𠮷', 4)).toEqual([['𠮷', '𠮷']]);
    expect(textWidth('𠮷')).toBe(2);
  });

  it('should never lose a sign, nor make a line wider than the cell', () => {
    const text = fc.string({ unit: fc.constantFrom('投', '诉', 'a', 'B', '1', ' ', '—', '，') });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 30 }), (words, width) => {
        const lines = wrapText(words, width).flat();
        expect(lines.join('')).toBe(words);
        for (const line of lines) expect(textWidth(line)).toBeLessThan(width);
      }),
      { seed: 20261127 },
    );
  });
});
