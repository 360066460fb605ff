import { statutoryDays } from '../../../calendars/statutory-days';
import type { CalendarSource } from '../../../core/calendar/calendar';
import { compileCalendar } from '../../../core/calendar/compile-calendar';
import { defaultHours } from '../../../core/calendar/default-hours';
import { calendarOf, dayOfIso } from '../../support/clock-setting';

const plain: CalendarSource = {
  kind: 'cn-statutory',
  closures: [],
  extraWorkdays: [],
  hours: defaultHours,
};
const statutory = calendarOf();

describe('version', () => {
  it('should name the kind and the last published year', () => {
    expect(statutory.version).toBe('cn-statutory@2026');
    expect(calendarOf({ kind: 'weekdays' }).version).toBe('weekdays');
  });

  it('should differ when own days or hours differ, not by their order', () => {
    const closures = [
      { day: dayOfIso('2026-11-25'), name: '甲' },
      { day: dayOfIso('2026-11-26'), name: '乙' },
    ];
    const version = calendarOf({ closures }).version;
    expect(version).toMatch(/^cn-statutory@2026\+[0-9a-f]{8}$/);
    expect(calendarOf({ closures: [...closures].reverse() }).version).toBe(version);
    expect(calendarOf({ extraWorkdays: closures }).version).not.toBe(version);
    expect(calendarOf({ closures: closures.slice(1) }).version).not.toBe(version);
    expect(calendarOf({ hours: [{ start: 480, end: 960 }] }).version).not.toBe(statutory.version);
  });
});

describe('a version', () => {
  const morning = [{ start: 540, end: 720 }];
  const day = dayOfIso('2026-11-25');
  const own = { day, name: '盘点' };

  it.each<[string, Partial<CalendarSource>]>([
    ['cn-statutory@2026', {}],
    ['every-day', { kind: 'every-day' }],
    ['cn-statutory@2026+f82b8cfa', { closures: [own, { day: day + 1, name: '停电' }] }],
    ['cn-statutory@2026+7db44a32', { extraWorkdays: [own, { day: day + 1, name: '停电' }] }],
    [
      'cn-statutory@2026+9e550b17',
      {
        ownHours: [
          { ...own, hours: morning },
          { ...own, day: day + 1, hours: [] },
        ],
      },
    ],
    [
      'weekdays+0196d719',
      {
        kind: 'weekdays',
        weekdayHours: [
          { weekday: 6, hours: morning },
          { weekday: 1, hours: [] },
        ],
      },
    ],
    ['cn-statutory@2026+155b6fa7', { hours: [{ start: 480, end: 960 }] }],
    [
      'cn-statutory@2026+c60258d0',
      {
        hours: [
          { start: 480, end: 720 },
          { start: 780, end: 960 },
        ],
      },
    ],
    [
      'cn-statutory@2026+e4f585a5',
      {
        named: [
          { ...plain, name: 'b', closures: [own] },
          { ...plain, name: 'a', kind: 'weekdays' },
        ],
      },
    ],
    [
      'cn-statutory@2026+c9ab1772',
      {
        closures: [own],
        extraWorkdays: [own],
        hours: morning,
        ownHours: [{ ...own, hours: morning }],
      },
    ],
  ])('should stay “%s” from one release to the next', (version, source) => {
    expect(calendarOf(source).version).toBe(version);
  });

  it('should not depend on the order in which days, weekdays and calendars are given', () => {
    const [early, late] = [own, { day: day + 1, name: '停电' }];
    const banks = ['b', 'a'].map((name) => ({ ...plain, name }));
    const saturdays = [6, 7].map((weekday) => ({ weekday, hours: morning }));
    const lists: readonly (readonly [Partial<CalendarSource>, Partial<CalendarSource>])[] = [
      [{ closures: [early, late] }, { closures: [late, early] }],
      [{ extraWorkdays: [early, late] }, { extraWorkdays: [late, early] }],
      [
        { ownHours: [early, late].map((each) => ({ ...each, hours: morning })) },
        { ownHours: [late, early].map((each) => ({ ...each, hours: morning })) },
      ],
      [{ weekdayHours: saturdays }, { weekdayHours: [...saturdays].reverse() }],
      [{ named: banks }, { named: [...banks].reverse() }],
    ];
    for (const [one, other] of lists) {
      expect(calendarOf(one).version).toBe(calendarOf(other).version);
    }
  });

  it('should name the last published year, in whatever order the years stand', () => {
    expect(compileCalendar(plain, [...statutoryDays].reverse()).version).toBe('cn-statutory@2026');
    expect(compileCalendar(plain, []).version).toBe('cn-statutory');
  });
});
