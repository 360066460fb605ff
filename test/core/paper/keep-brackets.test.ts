import * as fc from 'fast-check';
import { keepBrackets } from '../../../core/paper/keep-brackets';

describe('keepBrackets', () => {
  it('should begin no line with a closing mark and end none with an opening one', () => {
    expect(keepBrackets('一二三四五六七（八九十）一二三四五六七（八九', 15, 10)).toBe(
      '一二三四五六七\n（八九十）一二\n三四五六七（八\n九',
    );
    expect(keepBrackets('收到业务处返回的《补正材料通知书》', 15, 10)).toBe(
      '收到业务处返回\n的《补正材料通\n知书》',
    );
  });

  it('should leave a text alone that has no such marks or takes one line', () => {
    expect(keepBrackets('receipt for material issued', 15, 10)).toBe('receipt for material issued');
    expect(keepBrackets('移送（一）', 15, 10)).toBe('移送（一）');
  });

  it('should lose no sign', () => {
    const texts = fc.string({
      unit: fc.constantFrom('申', '请', '人', '（', '《', '》', '）', '、'),
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 30 }), (text, width) => {
        expect(keepBrackets(text, width, 11).replaceAll('\n', '')).toBe(text);
      }),
      { seed: 20261122 },
    );
  });
});
