import fc from 'fast-check';
import '../../support/office-host';
import { computeFunction } from '../../../addin/custom-functions/compute-function';
import { statutoryDays } from '../../../calendars/statutory-days';
import { compileCalendar } from '../../../core/calendar/compile-calendar';
import { dayOf } from '../../../core/date/civil-date';
import { settingOf, settingWith } from '../../support/function-setting';

const setting = settingWith('labour-inspection');
const hours = (from: unknown, to: unknown) =>
  computeFunction('WORKHOURS', [[[from]], [[to]]], setting)[0]?.[0];
const later = (time: unknown, count: unknown, by = setting) =>
  computeFunction('ADDWORKHOURS', [[[time]], [[count]]], by)[0]?.[0];

describe('COMPLAINT.WORKHOURS', () => {
  it('should count office hours of working days only', () => {
    expect(hours('2026-11-20 16:00', '2026-11-23 11:00')).toBe(4);
    // Lunch counts nothing, 1–7 October are off, Saturday 10 October is worked.
    expect(hours('2026-11-20 11:30', '2026-11-20 13:30')).toBe(1);
    expect(hours('2026-09-30 18:00', '2026-10-08 09:00')).toBe(0);
    expect(hours('2026-10-10', '2026-10-11')).toBe(8);
  });

  it('should be negative when counted back, and blank when either time is', () => {
    expect(hours('2026-11-23 11:00', '2026-11-20 16:00')).toBe(-4);
    expect(hours('', '2026-11-20')).toBe('');
    expect(hours('2026-11-20', '')).toBe('');
  });

  it('should answer #VALUE! for what is no time and #NUM! outside the years', () => {
    expect(hours('下午', '2026-11-20')).toMatchObject({ fault: 'value' });
    expect(hours('2026-11-20', 5e6)).toMatchObject({ fault: 'number' });
  });
});

describe('COMPLAINT.WORKHOURS by hours of single dates and weekdays', () => {
  it('should count a half day as the calendar has it', () => {
    const { ledger } = setting;
    if (!ledger) throw new Error('No ledger.');
    const halfDay = { day: dayOf(2026, 11, 20) ?? 0, name: '', hours: [{ start: 540, end: 720 }] };
    const source = { ...ledger.calendar.source, ownHours: [halfDay] };
    const calendar = compileCalendar(source, statutoryDays);
    const own = settingOf({ ...ledger, calendar });
    expect(
      computeFunction('WORKHOURS', [[['2026-11-19 17:00']], [['2026-11-23 10:00']]], own),
    ).toEqual([[5]]);
    expect(later('2026-11-20 11:00', 2, own)).toBeCloseTo(46349 + 10 / 24, 9);
  });
});

describe('COMPLAINT.ADDWORKHOURS', () => {
  it('should go on at the next opening and stay at a closing time', () => {
    expect(later('2026-11-20 16:00', 4)).toBeCloseTo(46349 + 11 / 24, 9);
    expect(later('2026-11-20 16:00', 2)).toBeCloseTo(46346.75, 9);
    expect(later('2026-11-21 10:00', '0.5')).toBeCloseTo(46349 + 9.5 / 24, 9);
    expect(later('2026-11-23 11:00', -4)).toBeCloseTo(46346 + 16 / 24, 9);
  });

  it('should be blank for a blank time', () => {
    expect(later('', 4)).toBe('');
  });

  it('should answer #VALUE! for what is not a number and #NUM! beyond the years', () => {
    expect(later('2026-11-20', '四')).toMatchObject({
      fault: 'value',
      message: expect.stringContaining('四') as string,
    });
    expect(later('2026-11-20', true)).toMatchObject({ fault: 'value' });
    expect(later('2026-11-20', 1e9)).toMatchObject({ fault: 'number' });
    expect(later('2199-12-20', 500)).toMatchObject({ fault: 'number' });
  });

  it('should answer #N/A by a calendar without office hours', () => {
    const { calendar } = setting;
    const closed = {
      ...setting,
      calendar: { ...calendar, source: { ...calendar.source, hours: [] } },
    };
    expect(later('2026-11-20', 1, closed)).toMatchObject({ fault: 'unavailable' });
    expect(
      computeFunction('WORKHOURS', [[['2026-11-20']], [['2026-11-21']]], closed),
    ).toMatchObject([[{ fault: 'unavailable' }]]);
  });

  it('should always be undone by WORKHOURS, to the second', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40_000 * 1440, max: 46_000 * 1440 }),
        fc.integer({ min: 1, max: 2_000 * 60 }),
        (minute, minutes) => {
          const start = minute / 1440;
          expect(hours(start, later(start, minutes / 60))).toBeCloseTo(minutes / 60, 9);
        },
      ),
      { seed: 20261126, numRuns: 500 },
    );
  });
});
