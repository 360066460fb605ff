import * as fc from 'fast-check';
import { dayOf } from '../../../core/date/civil-date';
import { parsePeriod } from '../../../core/summary/parse-period';
import { lastPeriod } from '../../../core/summary/last-period';

const kinds = ['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const;
const day = (year: number, month: number, date: number) => dayOf(year, month, date) ?? 0;

describe('lastPeriod', () => {
  it.each([
    [day(2026, 11, 22), ['2026-W46', '2026-10', '2026-Q3', '2026-H1', '2025']],
    [day(2026, 11, 23), ['2026-W47', '2026-10', '2026-Q3', '2026-H1', '2025']],
    [day(2027, 1, 1), ['2026-W52', '2026-12', '2026-Q4', '2026-H2', '2026']],
    [day(2021, 1, 4), ['2020-W53', '2020-12', '2020-Q4', '2020-H2', '2020']],
    [day(2026, 7, 1), ['2026-W26', '2026-06', '2026-Q2', '2026-H1', '2025']],
  ])('should name the last whole period before day %i', (today, names) => {
    expect(kinds.map((kind) => lastPeriod(kind, today))).toEqual(names);
  });

  it('should always name a period that ended, and the next of which has not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: day(1990, 1, 1), max: day(2060, 1, 1) }),
        fc.constantFrom(...kinds),
        (today, kind) => {
          const { period } = parsePeriod(lastPeriod(kind, today));
          expect(period?.to).toBeLessThan(today);
          const next = (period?.to ?? 0) + 1;
          const { period: last } = parsePeriod(lastPeriod(kind, next));
          expect(last?.to).toBe(next - 1);
          const longest = {
            weekly: 7,
            monthly: 31,
            quarterly: 92,
            'half-yearly': 184,
            yearly: 366,
          };
          expect(today - next).toBeLessThan(longest[kind]);
        },
      ),
      { seed: 20261122 },
    );
  });
});
