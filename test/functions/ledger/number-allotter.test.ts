import { dayOf } from '../../../core/date/civil-date';
import { bindRulebook } from '../../../core/rulebook/bind-rulebook';
import type { Rulebook } from '../../../core/rulebook/rulebook';
import { numberAllotter } from '../../../functions/ledger/number-allotter';
import { readRulebook } from '../../support/read-rulebook';

function rulebook(): Rulebook {
  const bound = bindRulebook(readRulebook('government-message-board'), {}).rulebook;
  if (!bound) throw new Error('The rulebook cannot be bound.');
  return bound;
}

describe('numberAllotter', () => {
  it('should go on from the highest number taken, and past numbers given by hand', () => {
    const numbers = numberAllotter(rulebook(), dayOf(2026, 11, 22) ?? 0, [
      '2026-0007',
      '2025-0099',
      'x',
    ]);
    expect([numbers.next(), numbers.next()]).toEqual(['2026-0008', '2026-0009']);
    numbers.note('2026-0020');
    numbers.note('2026-0003');
    expect([numbers.next(), numbers.next()]).toEqual(['2026-0021', '2026-0022']);
  });

  it('should begin with one', () => {
    expect(numberAllotter(rulebook(), dayOf(2026, 1, 1) ?? 0, []).next()).toBe('2026-0001');
  });
});
