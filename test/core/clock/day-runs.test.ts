import { dayRuns, runOf } from '../../../core/clock/explain/day-runs';
import { formatDay } from '../../../core/date/civil-date';
import { calendarOf, dayOfIso } from '../../support/clock-setting';

const morning = [{ start: 540, end: 720 }];
const calendar = calendarOf({
  closures: [
    { day: dayOfIso('2026-11-10'), name: '停电' },
    { day: dayOfIso('2026-11-11'), name: '停电' },
    { day: dayOfIso('2026-11-12'), name: '搬迁' },
  ],
  ownHours: [
    { day: dayOfIso('2026-11-16'), name: '半天', hours: morning },
    { day: dayOfIso('2026-11-17'), name: '半天', hours: morning },
    { day: dayOfIso('2026-11-18'), name: '半天', hours: [{ start: 780, end: 1080 }] },
  ],
});

function runs(from: string, to: string, ...paused: readonly string[]): readonly string[] {
  const days = paused.map(dayOfIso);
  return dayRuns(calendar, dayOfIso(from), dayOfIso(to), (day) => days.includes(day)).map(
    (run) => `${run.kind} ${formatDay(run.from).slice(8)}–${formatDay(run.to).slice(8)}`,
  );
}

describe('dayRuns', () => {
  it('should put days of one reason together, each name and each hours of their own apart', () => {
    expect(runs('2026-11-07', '2026-11-19')).toEqual([
      'weekend 07–08',
      'working 09–09',
      'closure 10–11',
      'closure 12–12',
      'working 13–13',
      'weekend 14–15',
      'own-hours 16–17',
      'own-hours 18–18',
      'working 19–19',
    ]);
  });

  it('should tell paused working days apart, and leave paused rest days what they are', () => {
    expect(runs('2026-11-05', '2026-11-11', '2026-11-06', '2026-11-07', '2026-11-10')).toEqual([
      'working 05–05',
      'paused 06–06',
      'weekend 07–08',
      'working 09–09',
      'closure 10–11',
    ]);
  });
});

describe('runOf', () => {
  it('should be a run of the day alone, with what marks it', () => {
    const day = dayOfIso('2026-11-12');
    expect(runOf(calendar, day)).toEqual({
      kind: 'closure',
      mark: { kind: 'closure', name: { zh: '搬迁', en: '搬迁' } },
      from: day,
      to: day,
    });
  });
});
