import { fitText, fitWidth } from '../../../core/workbook/fit-text';

describe('fitText', () => {
  it.each([
    ['Category', 8, 'Category'],
    ['Category of complaint', 20, 'Category of…'],
    ['Category of complaint', 12, 'Category of…'],
    ['Category of complaint', 11, 'Category…'],
    ['Telecommunications', 8, 'Telecom…'],
    ['按投诉类别统计', 5, '按投诉类…'],
    ['按投诉类别 ISO9001', 11, '按投诉类别…'],
    ['按投诉𠮷𠮷', 5, '按投诉…'],
  ])('should fit %j into %d signs as %j', (text, most, expected) => {
    expect(fitText(text, most)).toBe(expected);
  });
});

describe('fitWidth', () => {
  it.each([
    ['Telecommunications', 24, 'Telecommunications'],
    ['Noise of the neighbours at night', 24, 'Noise of the…'],
    ['电梯长时间停运且多次报修', 24, '电梯长时间停运且多次报修'],
    ['电梯长时间停运且多次报修仍未解决', 24, '电梯长时间停运且多次报…'],
  ])('should fit %j into a width of %d as %j', (text, width, expected) => {
    expect(fitWidth(text, width)).toBe(expected);
  });
});
