import { addWorkingDaysToIso } from '../../../core/calendar/add-working-days-to-iso';
import { calendarOf } from '../../support/clock-setting';

describe('addWorkingDaysToIso', () => {
  it('should answer text with text', () => {
    const calendar = calendarOf();
    expect(addWorkingDaysToIso(calendar, '2026-09-30', 5)).toBe('2026-10-13');
    expect(addWorkingDaysToIso(calendar, '2026-10-13', -5)).toBe('2026-09-30');
  });

  it('should answer nothing for what is not a real date', () => {
    expect(addWorkingDaysToIso(calendarOf(), '2026-02-30', 1)).toBeUndefined();
    expect(addWorkingDaysToIso(calendarOf(), '2026/02/20', 1)).toBeUndefined();
  });
});
