import fc from 'fast-check';
import { dayOf } from '../../../core/date/civil-date';
import { allotNumbers } from '../../../core/record/allot-numbers';
import { nextNumber } from '../../../core/record/next-number';
import { sampleRulebook } from '../../support/sample-rulebook';

const on = (month: number, date: number): number => dayOf(2026, month, date) ?? 0;
const numbered = (pattern: string, reset: 'never' | 'yearly' | 'monthly' | 'daily') =>
  sampleRulebook({ numbering: { pattern, reset, clause: '1' } });

describe('allotNumbers', () => {
  it('should go on counting when a day comes again after another', () => {
    const allot = allotNumbers(['2026-0007'], sampleRulebook());
    expect([on(10, 1), on(10, 8), on(10, 1), on(11, 2), on(10, 8)].map(allot)).toEqual([
      ...['2026-0008', '2026-0009', '2026-0010', '2026-0011', '2026-0012'],
    ]);
  });

  it('should count each month for itself where the regime wants that', () => {
    const allot = allotNumbers([], numbered('{yyyy}{MM}{n:3}', 'monthly'));
    expect([on(10, 1), on(11, 8), on(10, 2)].map(allot)).toEqual([
      ...['202610001', '202611001', '202610002'],
    ]);
  });

  it('should always give what looking at every number given so far would give', () => {
    const rulebooks = [
      sampleRulebook(),
      numbered('{yy}{MM}{n:2}', 'monthly'),
      numbered('{yyyy}{MM}{n:3}', 'yearly'),
      numbered('TS{yy}{MM}{dd}{n:3}', 'daily'),
      numbered('{n:6}', 'never'),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...rulebooks),
        fc.array(fc.integer({ min: on(1, 1), max: on(1, 1) + 800 }), { maxLength: 20 }),
        (rulebook, days) => {
          const allot = allotNumbers([], rulebook);
          const given: string[] = [];
          for (const day of days) given.push(nextNumber(rulebook, given, day));
          expect(days.map(allot)).toEqual(given);
        },
      ),
      { seed: 20261127 },
    );
  });
});
