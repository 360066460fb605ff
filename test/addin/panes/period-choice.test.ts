import { periodInput, type PeriodKind } from '../../../addin/panes/statistics/period-choice';
import { parseIsoDay } from '../../../core/date/civil-date';
import { parsePeriod } from '../../../core/summary/parse-period';

const choice = (kind: PeriodKind) => ({
  kind,
  month: '2026-02',
  from: ' 2026-01-05',
  to: '2026-03-01 ',
});
const input = (kind: PeriodKind, today: string) =>
  periodInput(choice(kind), parseIsoDay(today) ?? 0);

describe('periodInput', () => {
  it.each([
    ['thisMonth', '2026-11-22', '2026-11'],
    ['lastMonth', '2026-01-31', '2025-12'],
    ['lastMonth', '2026-03-31', '2026-02'],
    ['thisQuarter', '2026-10-01', '2026-Q4'],
    ['thisQuarter', '2026-09-30', '2026-Q3'],
    ['thisYear', '2026-11-22', '2026'],
    ['ownMonth', '2026-11-22', '2026-02'],
  ] as const)('should mean by %s on %s the period %s', (kind, today, expected) => {
    expect(input(kind, today)).toBe(expected);
    expect(parsePeriod(expected).findings).toEqual([]);
  });

  it('should take own dates as typed', () => {
    expect(input('ownDates', '2026-11-22')).toEqual({ from: '2026-01-05', to: '2026-03-01' });
  });
});
