import { intakeEvent } from '../../../core/summary/intake-event';
import type { Rulebook } from '../../../core/rulebook/rulebook';
import { smallRulebook } from '../../support/small-ledger';

const withEvents = (...keys: readonly string[]): Rulebook => ({
  ...smallRulebook,
  events: keys.map((key) => ({
    key,
    title: { zh: key, en: key },
    after: [],
    reopens: false,
    by: [],
    approvedBy: [],
    decides: [],
    requires: [],
    aliases: [],
    clause: '1',
  })),
});

describe('intakeEvent', () => {
  it('should be the receipt, also where an earlier event is recorded', () => {
    expect(intakeEvent(withEvents('violated', 'received'))).toBe('received');
  });

  it('should be the first event at intake where none is called received', () => {
    expect(intakeEvent(withEvents('reported', 'noted'))).toBe('reported');
  });
});
