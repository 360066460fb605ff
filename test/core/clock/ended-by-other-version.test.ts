import { endedByOtherVersion } from '../../../core/clock/ended-by-other-version';
import { clockSource, recordOf, rulebookOf } from '../../support/clock-case';
import { instantOf } from '../../support/clock-setting';

describe('endedByOtherVersion', () => {
  const now = rulebookOf(clockSource({ amount: 5, unit: 'working-day' }));
  const until = instantOf('2026-11-05T12:00');
  const changed = {
    ...now,
    earlier: [{ until, version: '2', parameters: {}, rulebook: { ...now, version: '2' } }],
  };
  const closed = (at: string) => recordOf({ events: { received: '2026-11-02T09:00', closed: at } });

  it('should hold of a record that ended before the present version', () => {
    expect(endedByOtherVersion(closed('2026-11-05T11:59'), changed)).toBe(true);
    expect(endedByOtherVersion(closed('2026-11-05T12:00'), changed)).toBe(false);
  });

  it('should not hold of an open record, nor where only parameters changed or nothing did', () => {
    const open = recordOf({ events: { received: '2026-11-02T09:00' } });
    expect(endedByOtherVersion(open, changed)).toBe(false);
    expect(endedByOtherVersion(closed('2026-11-05T11:59'), now)).toBe(false);
    const sameVersion = {
      ...now,
      earlier: [{ until, version: '3', parameters: {}, rulebook: now }],
    };
    expect(endedByOtherVersion(closed('2026-11-05T11:59'), sameVersion)).toBe(false);
  });
});
