import { dayOfDue } from '../../../core/clock/day-of-due';
import { dayOfIso, instantOf, shanghai } from '../../support/clock-setting';

describe('dayOfDue', () => {
  const day = dayOfIso('2026-10-13');

  it('should be the day of an instant in the zone', () => {
    const deadline = instantOf('2026-10-13T07:00');
    expect(dayOfDue({ kind: 'instant', deadline }, shanghai.zone)).toBe(day);
  });

  it('should be the day itself where business closes at 24:00', () => {
    const deadline = instantOf('2026-10-14T00:00');
    expect(dayOfDue({ kind: 'day', day, deadline }, shanghai.zone)).toBe(day);
  });
});
