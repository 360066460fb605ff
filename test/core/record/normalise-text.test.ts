import { normaliseText, trimText } from '../../../core/record/normalise-text';

describe('normaliseText', () => {
  it.each([
    ['\u3000２０１９／４／２５\t', '2019/4/25'],
    ['Ａｂ（１）', 'Ab(1)'],
    ['！～', '!~'],
    ['￥', '￥'],
    ['\uFEFFid', 'id'],
    ['a\u00a0b\u3000c', 'a b c'],
    ['a\u200bb', 'ab'],
    ['张三', '张三'],
    ['plain text', 'plain text'],
    [' padded ', 'padded'],
    ['', ''],
    ['\u3000', ''],
  ])('should make %j into %j', (text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });
});

describe('trimText', () => {
  it('should take away spaces of every kind at the ends and leave the text between', () => {
    expect(trimText('\n\t\u3000 一 二\n三 \uFEFF\u200b\n')).toBe('一 二\n三');
    expect(trimText('\t \n')).toBe('');
  });
});
