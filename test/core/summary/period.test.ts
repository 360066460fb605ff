import { formatPeriod, periodBefore, periodLastYear } from '../../../core/summary/period';
import { parsePeriod } from '../../../core/summary/parse-period';

function spanOf(input: unknown): string {
  const { period } = parsePeriod(input);
  return period === undefined ? '' : formatPeriod(period);
}

function moved(move: typeof periodBefore, input: unknown): string {
  const { period } = parsePeriod(input);
  return period === undefined ? '' : formatPeriod(move(period));
}

describe('parsePeriod', () => {
  it.each([
    ['2026', '2026-01-01/2026-12-31'],
    ['2026-H2', '2026-07-01/2026-12-31'],
    ['2026-Q1', '2026-01-01/2026-03-31'],
    ['2026Q4', '2026-10-01/2026-12-31'],
    ['2024-02', '2024-02-01/2024-02-29'],
    [' 2026-11 ', '2026-11-01/2026-11-30'],
    ['2026-W47', '2026-11-16/2026-11-22'],
    ['2026-W53', '2026-12-28/2027-01-03'],
    ['2021-W01', '2021-01-04/2021-01-10'],
    ['2026-11-22', '2026-11-22/2026-11-22'],
    ['2026-10-05/2026-11-04', '2026-10-05/2026-11-04'],
    [' 2026-10-05 / 2026-11-04', '2026-10-05/2026-11-04'],
  ])('should read %s', (input, span) => {
    expect(spanOf(input)).toBe(span);
  });

  it('should read first and last date', () => {
    expect(spanOf({ from: '2026-10-05', to: '2026-10-11' })).toBe('2026-10-05/2026-10-11');
  });

  it.each([
    ['2026-13'],
    ['2026-Q5'],
    ['2025-W53'],
    ['2026-W00'],
    ['26-10'],
    ['last month'],
    [''],
    ['2026-10/2026-11'],
    ['2026-10-05/2026-10-06/2026-10-07'],
    [undefined],
    [null],
    [202610],
    [{ from: '2026-02-30', to: '2026-03-01' }],
    [{ from: '2026-02-01' }],
    [{ from: 1, to: 2 }],
  ])('should find %p unreadable', (input) => {
    expect(parsePeriod(input).period).toBeUndefined();
    expect(parsePeriod(input).findings).toMatchObject([
      { code: 'period-unreadable', field: 'period', severity: 'error' },
    ]);
  });

  it('should find a period that ends before it starts', () => {
    const { period, findings } = parsePeriod({ from: '2026-10-11', to: '2026-10-05' });
    expect(period).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'period-reversed' }]);
    expect(findings[0]?.message.en).toContain('2026-10-05');
  });
});

describe('periodBefore', () => {
  it.each([
    ['2026-10', '2026-09-01/2026-09-30'],
    ['2026-03', '2026-02-01/2026-02-28'],
    ['2026-Q1', '2025-10-01/2025-12-31'],
    ['2026', '2025-01-01/2025-12-31'],
    ['2026-W47', '2026-11-09/2026-11-15'],
    ['2026-11-01', '2026-10-31/2026-10-31'],
  ])('should be the one of the same kind before %s', (input, span) => {
    expect(moved(periodBefore, input)).toBe(span);
  });
});

describe('periodLastYear', () => {
  it.each([
    ['2026-10', '2025-10-01/2025-10-31'],
    ['2025-02', '2024-02-01/2024-02-29'],
    ['2024-02', '2023-02-01/2023-02-28'],
    ['2024-02-29', '2023-02-28/2023-02-28'],
    ['2026-W47', '2025-11-16/2025-11-22'],
  ])('should be the same dates a year before %s', (input, span) => {
    expect(moved(periodLastYear, input)).toBe(span);
  });
});
