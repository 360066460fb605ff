import { checkCalendar } from '../../../core/calendar/check-calendar';
import type { CalendarSource } from '../../../core/calendar/calendar';
import { defaultHours } from '../../../core/calendar/default-hours';
import { dayOfIso } from '../../support/clock-setting';

const plain: CalendarSource = {
  kind: 'cn-statutory',
  closures: [],
  extraWorkdays: [],
  hours: defaultHours,
};
const day = dayOfIso('2026-09-30');
const morning = [{ start: 540, end: 720 }];

const codes = (source: Partial<CalendarSource>): readonly (string | undefined)[] =>
  checkCalendar({ ...plain, ...source }).map(({ code, field }) => `${code} ${field ?? ''}`);

describe('checkCalendar', () => {
  it('should have nothing against a date and a weekday set once', () => {
    const ownHours = [{ day, name: '半天', hours: morning }];
    expect(codes({ ownHours, weekdayHours: [{ weekday: 6, hours: morning }] })).toEqual([]);
  });

  it('should name a date that is set twice, in one list or in two', () => {
    expect(
      codes({
        closures: [
          { day, name: '停电' },
          { day, name: '盘点' },
        ],
        ownHours: [{ day, name: '半天', hours: morning }],
      }),
    ).toEqual(['date-twice closures', 'date-twice ownHours']);
  });

  it('should name a weekday that is set twice', () => {
    const weekdayHours = [
      { weekday: 6, hours: morning },
      { weekday: 6, hours: [] },
    ];
    expect(codes({ weekdayHours })).toEqual(['weekday-twice weekdayHours']);
  });

  it('should refuse a week without a working day', () => {
    const weekdayHours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, hours: [] }));
    expect(codes({ weekdayHours })).toEqual(['no-working-day weekdayHours']);
    expect(codes({ weekdayHours: weekdayHours.slice(1) })).toEqual([]);
    expect(codes({ kind: 'every-day', weekdayHours })).toEqual([]);
  });
});
