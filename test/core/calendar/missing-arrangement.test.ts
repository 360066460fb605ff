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

  it('should be a warning that says what the due dates count meanwhile', () => {
    expect(missingArrangement(calendar, dayOfIso('2026-10-01'))).toEqual({
      code: 'arrangement-missing',
      severity: 'warning',
      field: 'calendar',
      message: {
        zh: '缺少2027年放假安排（日历cn-statutory@2026）：2027年的到期日暂按周一至周五推算，标“待定”。安排公布后请更新日历。',
        en: 'The holiday arrangement for 2027 is missing (calendar cn-statutory@2026): due dates in 2027 count Monday to Friday for now and are marked “pending”. Update the calendar once it is published.',
      },
    });
  });
});
