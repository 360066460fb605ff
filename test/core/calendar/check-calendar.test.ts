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

  it('should look at each further calendar of the ledger too', () => {
    const named = [{ ...plain, name: '银行工作日', weekdayHours: [{ weekday: 8, hours: [] }] }];
    expect(codes({ named })).toEqual([]);
    const off = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, hours: [] }));
    expect(codes({ named: [{ ...plain, name: '银行工作日', weekdayHours: off }] })).toEqual([
      'no-working-day weekdayHours',
    ]);
  });

  it('should say what is wrong in both languages', () => {
    const said = (source: Partial<CalendarSource>) =>
      checkCalendar({ ...plain, ...source }).map(({ severity, message }) => [
        severity,
        message.zh,
        message.en,
      ]);
    const closure = { day, name: '停电' };
    expect(said({ closures: [closure], extraWorkdays: [closure] })).toEqual([
      [
        'error',
        '2026-09-30设了不止一次；每个日期只能停办、加班或另定办公时间。',
        '2026-09-30 is set more than once; a date is closed, an extra working day or has hours of its own.',
      ],
    ]);
    const saturday = { weekday: 6, hours: morning };
    expect(said({ weekdayHours: [saturday, saturday] })).toEqual([
      ['error', '周六设了不止一次。', 'Sat is set more than once.'],
    ]);
    const off = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, hours: [] }));
    expect(said({ weekdayHours: off })).toEqual([
      ['error', '一周至少应有一个工作日。', 'A week needs a working day.'],
    ]);
  });
});
