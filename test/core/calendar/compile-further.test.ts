import { calendarOf, dayOfIso, instantOf } from '../../support/clock-setting';

const day = dayOfIso('2026-11-25');
const closed = { closures: [{ day, name: '停电' }] };
const until = instantOf('2026-11-20T12:00');
const source = calendarOf().source;

describe('inForceAt', () => {
  const first = { ...source, ...closed };
  const second = { ...source, hours: [{ start: 480, end: 960 }] };
  const calendar = calendarOf({
    earlier: [
      { until, calendar: first },
      { until: until + 100, calendar: second },
    ],
  });

  it('should be the calendar that had not yet been replaced', () => {
    expect(calendar.inForceAt(until - 1).source).toBe(first);
    expect(calendar.inForceAt(until).source).toBe(second);
    expect(calendar.inForceAt(until + 99).source).toBe(second);
    expect(calendar.inForceAt(until + 100)).toBe(calendar);
  });

  it('should compile each calendar once', () => {
    expect(calendar.inForceAt(until - 1)).toBe(calendar.inForceAt(0));
  });

  it('should not change the name of the calendar that is in force', () => {
    expect(calendar.version).toBe(calendarOf().version);
  });
});

describe('inForceAt of a calendar that never replaced another', () => {
  it('should be the calendar itself', () => {
    const calendar = calendarOf();
    expect(calendar.inForceAt(until)).toBe(calendar);
  });
});

describe('named', () => {
  const bank = { ...source, name: 'bank-days', ...closed };
  const calendar = calendarOf({
    ...closed,
    closures: [{ day: day + 1, name: '盘点' }],
    named: [bank],
  });

  it('should be the ledger’s calendar of that name, with days of its own', () => {
    expect(calendar.named('bank-days')?.isWorkday(day)).toBe(false);
    expect(calendar.named('bank-days')?.isWorkday(day + 1)).toBe(true);
    expect(calendar.isWorkday(day)).toBe(true);
  });

  it('should be a kind of calendar with the office’s own days', () => {
    const weekdays = calendar.named('weekdays');
    expect(weekdays?.isWorkday(dayOfIso('2026-10-01'))).toBe(true);
    expect(weekdays?.isWorkday(day + 1)).toBe(false);
  });

  it('should give each kind the office’s own hours and weekdays', () => {
    const half = { day: day + 2, name: '半天', hours: [{ start: 540, end: 720 }] };
    const saturdays = [{ weekday: 6, hours: [{ start: 600, end: 660 }] }];
    const hours = [{ start: 480, end: 960 }];
    const office = calendarOf({ ...closed, hours, ownHours: [half], weekdayHours: saturdays });
    const hoursOf = (kind: string, iso: string) => office.named(kind)?.hoursOf(dayOfIso(iso));
    expect(hoursOf('every-day', '2026-11-25')).toEqual([]);
    expect(hoursOf('every-day', '2026-11-26')).toEqual(hours);
    expect(hoursOf('every-day', '2026-11-27')).toEqual(half.hours);
    expect(hoursOf('every-day', '2026-11-28')).toEqual([{ start: 600, end: 660 }]);
    expect(hoursOf('every-day', '2026-11-29')).toEqual(hours);
    expect(hoursOf('weekdays', '2026-11-29')).toEqual([]);
    expect(hoursOf('cn-statutory', '2026-10-10')).toEqual(hours);
  });

  it('should give a plain office’s kinds nothing but the ordinary week', () => {
    const plain = calendarOf();
    expect(plain.named('weekdays')?.version).toBe('weekdays');
    expect(plain.named('every-day')?.isWorkday(dayOfIso('2026-11-29'))).toBe(true);
    expect(plain.named('cn-statutory')?.isWorkday(dayOfIso('2026-10-01'))).toBe(false);
  });

  it('should be nothing for any other name', () => {
    expect(calendar.named('moon-days')).toBeUndefined();
  });

  it('should be part of the version', () => {
    const versions = [
      calendarOf(),
      calendarOf({ named: [bank] }),
      calendarOf({ named: [{ ...bank, name: 'b' }] }),
    ];
    expect(new Set(versions.map(({ version }) => version)).size).toBe(3);
  });
});
