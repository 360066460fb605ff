import fc from 'fast-check';
import { dayOf } from '../../../core/date/civil-date';
import { nextNumber } from '../../../core/record/next-number';
import { sampleRulebook } from '../../support/sample-rulebook';

const day = dayOf(2026, 11, 22) ?? 0;
type Reset = 'never' | 'yearly' | 'monthly' | 'daily';
const numbered = (pattern: string, reset: Reset) =>
  sampleRulebook({ numbering: { pattern, reset, clause: '1' } });

describe('nextNumber', () => {
  it.each([
    ['{yyyy}{MM}{n:3}', 'monthly', ['202611007', '202611002', '202610099'], '202611008'],
    ['{yy}{MM}{n:2}', 'monthly', [], '261101'],
    ['{yyyy}-{n:4}', 'yearly', ['2026-0041', '2025-9999'], '2026-0042'],
    ['TS{yy}{MM}{dd}{n:3}', 'daily', ['TS261121009', 'TS261122001'], 'TS261122002'],
    ['{n:6}', 'never', ['000123', '9'], '000124'],
    ['{yyyy}{MM}{n:3}', 'yearly', ['202603005', '202611004', '202511900'], '202611006'],
    ['投〔{yyyy}〕{n:2}号', 'yearly', ['投〔2026〕07号', '投2026-99'], '投〔2026〕08号'],
  ] as const)(
    'should follow %s, reset %s, after %j with %s',
    (pattern, reset, existing, expected) => {
      expect(nextNumber(numbered(pattern, reset), existing, day)).toBe(expected);
    },
  );

  it('should outgrow its width rather than repeat', () => {
    expect(nextNumber(numbered('{yyyy}-{n:2}', 'yearly'), ['2026-99'], day)).toBe('2026-100');
    expect(nextNumber(numbered('{yyyy}-{n:2}', 'yearly'), ['2026-100', '2026-99'], day)).toBe(
      '2026-101',
    );
  });

  it('should number plainly where the regime has no rule', () => {
    expect(nextNumber(sampleRulebook(), [], day)).toBe('2026-0001');
    expect(nextNumber(sampleRulebook(), ['2549', '2026-0009', 'x'], day)).toBe('2026-0010');
  });

  it('should never give a number that is taken', () => {
    const rulebook = numbered('{yy}{MM}{n:2}', 'monthly');
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.nat(400).map((n) => `2611${String(n).padStart(2, '0')}`),
          ),
        ),
        (existing) => {
          expect(existing).not.toContain(nextNumber(rulebook, existing, day));
        },
      ),
      { seed: 9 },
    );
  });
});
