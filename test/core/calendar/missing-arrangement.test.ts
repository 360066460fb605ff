import { missingArrangement } from '../../../core/calendar/missing-arrangement';
import { calendarOf, dayOfIso } from '../../support/clock-setting';

const calendar = calendarOf();
const missing = (iso: string, inCalendar = calendar) =>
  missingArrangement(inCalendar, dayOfIso(iso))?.message.en.slice(0, 40);

describe('missingArrangement', () => {
  it('should speak of next year from 1 October on', () => {
    expect(missing('2026-09-30')).toBeUndefined();
    expect(missing('2026-10-01')).toBe('The holiday arrangement for 2027 is miss');
    expect(missing('2026-12-31')).toBe('The holiday arrangement for 2027 is miss');
  });

  it('should be silent while next year is published', () => {
    expect(missing('2025-10-01')).toBeUndefined();
  });

  it('should speak of this year first', () => {
    expect(missing('2027-03-01')).toBe('The holiday arrangement for 2027 is miss');
    expect(missing('2027-11-01')).toBe('The holiday arrangement for 2027 is miss');
  });

  it('should be silent where nothing needs publishing', () => {
    expect(missing('2030-11-01', calendarOf({ kind: 'weekdays' }))).toBeUndefined();
  });
});
