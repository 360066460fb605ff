import fc from 'fast-check';
import type { Calendar } from '../../../core/calendar/calendar';
import { addBusinessSeconds, businessSecondsBetween } from '../../../core/calendar/business-time';
import type { Zone } from '../../../core/date/time';
import { formatWall } from '../../../core/date/wall-time';
import { zoneOf } from '../../../core/date/zone';
import { calendarOf, dayOfIso, instantOf, shanghai } from '../../support/clock-setting';

const seed = { seed: 20_261_122 };
const { calendar, zone } = shanghai;

const add = (wall: string, hours: number, inCalendar = calendar, inZone = zone): string => {
  const start = instantOf(wall, inZone);
  const due = addBusinessSeconds(inCalendar, inZone, start, Math.round(hours * 3600));
  return formatWall(inZone.toWall(due)).slice(0, 16);
};

const hoursBetween = (from: string, to: string, inCalendar = calendar, inZone = zone): number =>
  businessSecondsBetween(inCalendar, inZone, instantOf(from, inZone), instantOf(to, inZone)) / 3600;

/** Saturdays and the eve of National Day are half days, a Sunday is open at night. */
const halfDays = calendarOf({
  closures: [{ day: dayOfIso('2026-11-28'), name: '停电' }],
  ownHours: [
    { day: dayOfIso('2026-09-30'), name: '半天', hours: [{ start: 540, end: 720 }] },
    { day: dayOfIso('2026-10-10'), name: '短日', hours: [{ start: 600, end: 960 }] },
    { day: dayOfIso('2026-12-06'), name: '夜间接待', hours: [{ start: 1200, end: 1440 }] },
  ],
  weekdayHours: [{ weekday: 6, hours: [{ start: 540, end: 720 }] }],
});

describe('addBusinessSeconds', () => {
  it.each([
    ['2026-11-20T17:59', 1, '2026-11-23T09:59'],
    ['2026-11-20T18:00', 1, '2026-11-23T10:00'],
    ['2026-11-20T18:01', 1, '2026-11-23T10:00'],
    ['2026-11-20T16:00', 2, '2026-11-20T18:00'],
    ['2026-11-20T16:00', 4, '2026-11-23T11:00'],
    ['2026-11-20T11:00', 1, '2026-11-20T12:00'],
    ['2026-11-20T11:00', 1.5, '2026-11-20T13:30'],
    ['2026-11-20T12:00', 1, '2026-11-20T14:00'],
    ['2026-11-20T12:30', 1, '2026-11-20T14:00'],
    ['2026-11-20T00:00', 8, '2026-11-20T18:00'],
    ['2026-11-21T10:00', 8, '2026-11-23T18:00'],
    ['2026-11-22T23:59', 0.5, '2026-11-23T09:30'],
    ['2026-09-30T17:00', 2, '2026-10-08T10:00'],
    ['2026-10-09T17:00', 2, '2026-10-10T10:00'],
    ['2026-11-20T10:00', 0, '2026-11-20T10:00'],
    ['2026-11-20T18:00', 0, '2026-11-23T09:00'],
    ['2026-11-20T12:15', 0, '2026-11-20T13:00'],
    ['2026-01-05T09:00', 800, '2026-06-02T18:00'],
  ])('should count from %s %d business hours to %s', (start, hours, due) => {
    expect(add(start, hours)).toBe(due);
  });

  it.each([
    ['2026-11-23T11:00', -4, '2026-11-20T16:00'],
    ['2026-11-23T09:00', -8, '2026-11-20T09:00'],
    ['2026-11-20T13:00', -3, '2026-11-20T09:00'],
    ['2026-11-20T14:00', -1, '2026-11-20T13:00'],
    ['2026-11-22T10:00', -1, '2026-11-20T17:00'],
    ['2026-10-08T09:00', -1, '2026-09-30T17:00'],
  ])('should count back from %s %d business hours to %s', (start, hours, due) => {
    expect(add(start, hours)).toBe(due);
  });

  it('should work round the clock where business hours do', () => {
    const always = calendarOf({ kind: 'every-day', hours: [{ start: 0, end: 1440 }] });
    expect(add('2026-11-20T23:30', 1, always)).toBe('2026-11-21T00:30');
    expect(add('2026-11-20T23:00', 1, always)).toBe('2026-11-21T00:00');
  });

  it('should give up on a calendar whose sums contradict its hours', () => {
    const odd: Calendar = { ...calendar, businessSecondsUntil: () => 0 };
    expect(() => add('2026-11-20T16:00', 24, odd)).toThrow(
      new RangeError('The business time of the calendar does not add up.'),
    );
  });

  it('should refuse a calendar without business hours', () => {
    expect(() => add('2026-11-20T10:00', 1, calendarOf({ hours: [] }))).toThrow(RangeError);
  });
});

describe('businessSecondsBetween', () => {
  it.each([
    ['2026-11-20T16:00', '2026-11-23T11:00', 4],
    ['2026-11-20T11:30', '2026-11-20T13:30', 1],
    ['2026-11-20T19:00', '2026-11-23T08:00', 0],
    ['2026-09-30T09:00', '2026-10-08T18:00', 16],
    ['2026-11-23T11:00', '2026-11-20T16:00', -4],
    ['2026-11-20T10:00', '2026-11-20T10:00', 0],
    ['2025-12-31T18:00', '2026-12-31T18:00', 1984],
  ])('should count between %s and %s %d hours', (from, to, hours) => {
    expect(hoursBetween(from, to)).toBe(hours);
  });
});

describe('business time of days in hours of their own', () => {
  it.each([
    // The eve of National Day is half a day.
    ['2026-09-29T17:00', 2, '2026-09-30T10:00'],
    ['2026-09-30T10:00', 2, '2026-09-30T12:00'],
    ['2026-09-30T10:00', 3, '2026-10-08T10:00'],
    ['2026-09-30T14:00', 1, '2026-10-08T10:00'],
    // Saturday 10 October, worked in exchange, has the office's own short day.
    ['2026-10-09T18:00', 6, '2026-10-10T16:00'],
    ['2026-10-10T15:30', 1, '2026-10-12T09:30'],
    // Every other Saturday is half a day, and a closed one is none.
    ['2026-11-20T17:00', 3, '2026-11-21T11:00'],
    ['2026-11-21T11:00', 2, '2026-11-23T10:00'],
    ['2026-11-27T17:00', 2, '2026-11-30T10:00'],
    // A make-up Saturday has the ordinary hours, not those of a Saturday.
    ['2026-02-28T11:00', 4, '2026-02-28T16:00'],
    // A Sunday kept open till midnight.
    ['2026-12-06T23:00', 1, '2026-12-07T00:00'],
    ['2026-12-06T23:00', 2, '2026-12-07T10:00'],
  ])('should count from %s %d business hours to %s', (start, hours, due) => {
    expect(add(start, hours, halfDays)).toBe(due);
  });

  it.each([
    ['2026-10-08T10:00', -3, '2026-09-30T10:00'],
    ['2026-11-23T10:00', -2, '2026-11-21T11:00'],
    ['2026-12-07T09:00', -3, '2026-12-06T21:00'],
  ])('should count back from %s %d business hours to %s', (start, hours, due) => {
    expect(add(start, hours, halfDays)).toBe(due);
  });

  it('should add up the hours each day has', () => {
    expect(hoursBetween('2026-09-28T00:00', '2026-10-01T00:00', halfDays)).toBe(19);
    expect(hoursBetween('2026-11-16T00:00', '2026-11-23T00:00', halfDays)).toBe(43);
    expect(hoursBetween('2026-10-05T00:00', '2026-10-12T00:00', halfDays)).toBe(22);
  });

  it('should count far beyond the marked days', () => {
    const week = 5 * 8 + 3;
    expect(add('2150-01-05T09:00', 52 * week, halfDays)).toBe('2151-01-02T12:00');
    expect(hoursBetween('1950-01-02T00:00', '1950-01-09T00:00', halfDays)).toBe(week);
  });
});

describe('business time where the clocks are moved', () => {
  const newYork = zoneOf('America/New_York');
  const nights = calendarOf({ kind: 'every-day', hours: [{ start: 0, end: 1440 }] });
  const early = calendarOf({ kind: 'every-day', hours: [{ start: 60, end: 240 }] });

  it('should give the day the clocks go forward 23 hours and the other 25', () => {
    expect(hoursBetween('2026-03-08T00:00', '2026-03-09T00:00', nights, newYork)).toBe(23);
    expect(hoursBetween('2026-11-01T00:00', '2026-11-02T00:00', nights, newYork)).toBe(25);
    expect(hoursBetween('2026-03-01T12:00', '2026-03-20T12:00', nights, newYork)).toBe(19 * 24 - 1);
    expect(hoursBetween('2026-01-01T12:00', '2027-01-01T12:00', nights, newYork)).toBe(365 * 24);
  });

  it('should count the hours that pass, not those the wall clock shows', () => {
    expect(add('2026-03-07T12:00', 24, nights, newYork)).toBe('2026-03-08T13:00');
    expect(add('2026-10-31T12:00', 24, nights, newYork)).toBe('2026-11-01T11:00');
    expect(add('2026-03-07T12:00', 240, nights, newYork)).toBe('2026-03-17T13:00');
    expect(add('2026-03-17T13:00', -240, nights, newYork)).toBe('2026-03-07T12:00');
  });

  it('should not lose a span the change falls into', () => {
    expect(hoursBetween('2026-03-08T00:00', '2026-03-09T00:00', early, newYork)).toBe(2);
    expect(hoursBetween('2026-11-01T00:00', '2026-11-02T00:00', early, newYork)).toBe(4);
    expect(add('2026-03-07T04:00', 3, early, newYork)).toBe('2026-03-09T02:00');
    expect(add('2026-11-01T00:00', 4, early, newYork)).toBe('2026-11-01T04:00');
  });

  it('should count back over the day the clocks were moved', () => {
    expect(add('2026-03-09T00:00', -0.5, nights, newYork)).toBe('2026-03-08T23:30');
    expect(add('2026-03-09T01:00', -0.5, early, newYork)).toBe('2026-03-08T03:30');
    expect(add('2026-03-09T01:00', -2, early, newYork)).toBe('2026-03-08T01:00');
    expect(add('2026-03-09T01:00', -3, early, newYork)).toBe('2026-03-07T03:00');
    expect(add('2026-11-02T01:00', -3.5, early, newYork)).toBe('2026-11-01T01:30');
  });

  it('should know days that were turned back over midnight, and one that never was', () => {
    const stJohns = zoneOf('America/St_Johns');
    const apia = zoneOf('Pacific/Apia');
    expect(hoursBetween('2010-11-05T12:00', '2010-11-09T12:00', nights, stJohns)).toBe(97);
    expect(hoursBetween('2011-12-28T00:00', '2012-01-02T00:00', nights, apia)).toBe(96);
    expect(add('2011-12-29T12:00', 24, nights, apia)).toBe('2011-12-31T12:00');
    expect(add('2012-01-01T12:00', -48, nights, apia)).toBe('2011-12-29T12:00');
  });

  it('should leave office hours alone when the change falls in the night', () => {
    const office = calendarOf({ kind: 'weekdays' });
    expect(add('2026-03-06T17:00', 2, office, newYork)).toBe('2026-03-09T10:00');
  });
});

describe('always', () => {
  const zones = ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe'].map(zoneOf);
  const calendars = [
    calendar,
    calendarOf({ kind: 'every-day', hours: [{ start: 0, end: 1440 }] }),
    calendarOf({
      kind: 'weekdays',
      hours: [
        { start: 60, end: 150 },
        { start: 180, end: 185 },
        { start: 1200, end: 1440 },
      ],
    }),
    halfDays,
    calendarOf({
      kind: 'every-day',
      hours: [{ start: 0, end: 1440 }],
      weekdayHours: [
        { weekday: 3, hours: [] },
        { weekday: 7, hours: [{ start: 1380, end: 1440 }] },
      ],
      ownHours: [{ day: dayOfIso('2026-03-08'), name: '短日', hours: [{ start: 90, end: 200 }] }],
    }),
  ];
  const anySetting = fc.tuple(fc.constantFrom(...calendars), fc.constantFrom(...zones));
  const anyInstant = fc.integer({
    min: instantOf('2024-01-01T00:00'),
    max: instantOf('2027-06-01T00:00'),
  });

  it('should count between exactly what was added', () => {
    fc.assert(
      fc.property(
        anySetting,
        anyInstant,
        fc.integer({ min: -3_000_000, max: 3_000_000 }),
        ([inCalendar, inZone], start, seconds) => {
          const due = addBusinessSeconds(inCalendar, inZone, start, seconds);
          expect(businessSecondsBetween(inCalendar, inZone, start, due)).toBe(seconds);
        },
      ),
      { ...seed, numRuns: 500 },
    );
  });

  it('should count exactly in the days around a moved clock', () => {
    const zone = zoneOf('America/New_York');
    const changes = zone.changesBetween(
      instantOf('2020-01-01T00:00', zone),
      instantOf('2027-01-01T00:00', zone),
    );
    const moved = [
      calendarOf({ kind: 'every-day', hours: [{ start: 0, end: 1440 }] }),
      calendarOf({ kind: 'every-day', hours: [{ start: 60, end: 240 }] }),
      calendarOf({ kind: 'every-day', hours: [{ start: 120, end: 150 }] }),
    ];
    const around = fc.integer({ min: -250_000, max: 250_000 });
    fc.assert(
      fc.property(
        fc.constantFrom(...moved),
        fc.constantFrom(...changes),
        around,
        around,
        (inCalendar, change, before, seconds) => {
          const start = change + before;
          const due = addBusinessSeconds(inCalendar, zone, start, seconds);
          expect(businessSecondsBetween(inCalendar, zone, start, due)).toBe(seconds);
        },
      ),
      { ...seed, numRuns: 2000 },
    );
  });

  it('should count as walking minute by minute does', () => {
    fc.assert(
      fc.property(
        anySetting,
        anyInstant.map((instant) => instant - (instant % 60)),
        fc.integer({ min: 1, max: 1500 }),
        ([inCalendar, inZone], start, minutes) => {
          const due = addBusinessSeconds(inCalendar, inZone, start, minutes * 60);
          expect(due).toBe(walkMinutes(inCalendar, inZone, start, minutes));
        },
      ),
      { ...seed, numRuns: 60 },
    );
  });

  function walkMinutes(inCalendar: Calendar, inZone: Zone, start: number, minutes: number): number {
    let at = start;
    for (let left = minutes; left > 0; at += 60) {
      const wall = inZone.toWall(at);
      const minute = Math.floor(wall / 60) % 1440;
      const isOpen =
        inCalendar.isWorkday(Math.floor(wall / 86_400)) &&
        inCalendar
          .hoursOf(Math.floor(wall / 86_400))
          .some(({ start: opens, end }) => minute >= opens && minute < end);
      if (isOpen) left -= 1;
    }
    return at;
  }
});
