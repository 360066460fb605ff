import {
  formatChange,
  formatFigure,
  formatMeasure,
  formatPercent,
} from '../../../core/summary/format-measure';

describe('formatMeasure', () => {
  it('should show a dash where there is no data, and zero where it is zero', () => {
    expect(formatMeasure(null, 'ratio', 'zh')).toBe('—');
    expect(formatMeasure(null, 'count', 'en')).toBe('—');
    expect(formatMeasure(0, 'ratio', 'zh')).toBe('0.00%');
    expect(formatMeasure(0, 'count', 'zh')).toBe('0');
  });

  it('should round half up', () => {
    expect(formatMeasure(2 / 3, 'ratio', 'zh')).toBe('66.67%');
    expect(formatMeasure(0.00005, 'ratio', 'zh')).toBe('0.01%');
    expect(formatPercent(1.005)).toBe('1.01%');
    expect(formatMeasure(2.25, 'hour', 'en')).toBe('2.3 hours');
  });

  it('should group thousands', () => {
    expect(formatMeasure(1_234_567, 'count', 'zh')).toBe('1,234,567');
    expect(formatMeasure(999, 'count', 'zh')).toBe('999');
    expect(formatMeasure(12_345.64, 'hour', 'en')).toBe('12,345.6 hours');
  });

  it('should name the unit in both languages', () => {
    expect(formatMeasure(15.4, 'working-day', 'zh')).toBe('15.4 个工作日');
    expect(formatMeasure(15.4, 'working-day', 'en')).toBe('15.4 working days');
    expect(formatMeasure(9, 'hour', 'zh')).toBe('9.0 小时');
  });
});

describe('formatChange', () => {
  it('should carry its sign', () => {
    expect(formatChange(0.125)).toBe('+12.50%');
    expect(formatChange(-0.03)).toBe('-3.00%');
    expect(formatChange(0)).toBe('0.00%');
    expect(formatChange(-0.000001)).toBe('0.00%');
    expect(formatChange(null)).toBe('—');
  });
});

describe('formatFigure', () => {
  it('should leave out the unit that stands in the name of the measure', () => {
    expect(formatFigure(1_234.25, 'working-day', 'en')).toBe('1,234.3');
    expect(formatFigure(9, 'hour', 'zh')).toBe('9.0');
    expect(formatFigure(null, 'hour', 'zh')).toBe('—');
  });

  it('should name money and keep percentages', () => {
    expect(formatFigure(2, 'yuan', 'zh')).toBe('2.00 元');
    expect(formatFigure(0.5, 'ratio', 'en')).toBe('50.00%');
  });
});
