import { parsePeriod } from '../../../core/summary/parse-period';
import { pivotPeriod } from '../../../core/workbook/pivot-period';

const kept = (text: string, axes: readonly string[] = []) => {
  const { period } = parsePeriod(text);
  if (!period) throw new Error(text);
  const { helper, holds } = pivotPeriod(period, axes);
  const held = (items: readonly unknown[]) => items.filter(holds);
  return { helper, held };
};

describe('pivotPeriod', () => {
  it.each([
    ['2026-11', ['2026-11']],
    ['2026-Q4', ['2026-10', '2026-11', '2026-12']],
    ['2026', ['2026-01', '2026-10', '2026-11', '2026-12']],
  ])('should keep to the months of %s', (text, months) => {
    const { helper, held } = kept(text);
    expect(helper).toBe('helper:month');
    const items = [
      '2025-12',
      '2026-01',
      '2026-10',
      '2026-11',
      '2026-11-05',
      '2026-12',
      '2027-01',
      '—',
      null,
      2026,
    ];
    expect(held(items)).toEqual(months);
  });

  it.each([
    ['2026-10-05/2026-11-04', []],
    ['2026-10', ['field:category', 'helper:month']],
  ])('should keep to the days of %s where months do not say it or are an axis', (text, axes) => {
    const { helper, held } = kept(text, axes);
    expect(helper).toBe('helper:day');
    const days = [
      '2026-10-01',
      '2026-10-04',
      '2026-10-05',
      '2026-10-31',
      '2026-11-04',
      '2026-11-05',
    ];
    const expected = text.length === 7 ? days.slice(0, 4) : days.slice(2, 5);
    expect(held([...days, '2026-10', '2026-11', '—'])).toEqual(expected);
  });
});
