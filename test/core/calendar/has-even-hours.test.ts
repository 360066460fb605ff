import { defaultHours } from '../../../core/calendar/default-hours';
import { hasEvenHours } from '../../../core/calendar/has-even-hours';
import { dayOfIso } from '../../support/clock-setting';

describe('hasEvenHours', () => {
  const plain = {
    kind: 'weekdays',
    closures: [],
    extraWorkdays: [],
    hours: defaultHours,
  } as const;
  const saturdays = [{ weekday: 6, hours: [{ start: 540, end: 720 }] }];
  const halfDay = [{ day: dayOfIso('2026-09-30'), name: '半天', hours: defaultHours }];

  it('should hold while no weekday and no date has hours of its own', () => {
    expect(hasEvenHours(plain)).toBe(true);
    expect(hasEvenHours({ ...plain, weekdayHours: [], ownHours: [] })).toBe(true);
  });

  it('should not hold where a weekday or a date has', () => {
    expect(hasEvenHours({ ...plain, weekdayHours: saturdays })).toBe(false);
    expect(hasEvenHours({ ...plain, ownHours: halfDay })).toBe(false);
  });
});
