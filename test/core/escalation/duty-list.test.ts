import { dutyList, type DutyMark } from '../../../core/escalation/duty-list';
import { dutyPeriod } from '../../../core/escalation/duty-period';
import { dutyText } from '../../../core/escalation/duty-text';
import { formatDay } from '../../../core/date/civil-date';
import type { RulebookSource } from '../../../core/rulebook/definition';
import { clockSource, rulebookWith } from '../../support/clock-case';
import { dayOfIso, instantOf, shanghai } from '../../support/clock-setting';

type Source = NonNullable<RulebookSource['duties']>[number];
const duty = (rest: Partial<Source>): Source => ({
  key: 'patrol',
  title: { zh: '巡查', en: 'Patrol' },
  per: 'day',
  clause: '第八条',
  ...rest,
});
const mark = (day: string, at = `${day}T10:00`): DutyMark => ({
  duty: 'patrol',
  day: dayOfIso(day),
  at: instantOf(at),
  by: '李四',
});

function shown(
  rest: Partial<Source>,
  asOf: string,
  marks: readonly DutyMark[] = [],
  since = '2026-01-01',
) {
  const rulebook = rulebookWith([clockSource({ amount: 5, unit: 'working-day' })], {
    duties: [duty(rest)],
  });
  return dutyList(rulebook, marks, shanghai, instantOf(asOf), dayOfIso(since)).map((state) => [
    state.light,
    dutyText(state, shanghai.zone).zh,
  ]);
}

describe('dutyList', () => {
  it('should count a duty done so often a day', () => {
    const two = { atLeast: 2 };
    const done = [mark('2026-11-19'), mark('2026-11-19')];
    expect(shown(two, '2026-11-20T09:00', done)).toEqual([
      ['green', '2026-11-20：已做0次，至少2次，最迟2026-11-20'],
    ]);
    expect(shown(two, '2026-11-20T09:00', [...done, mark('2026-11-20')])).toEqual([
      ['green', '2026-11-20：已做1次，至少2次，最迟2026-11-20'],
    ]);
    expect(
      shown(two, '2026-11-20T19:00', [...done, mark('2026-11-20'), mark('2026-11-20')]),
    ).toEqual([['blue', '2026-11-20：已做2次，至少2次，最迟2026-11-20']]);
  });

  it('should keep the day before while it is not done, but not one before the ledger began', () => {
    const two = { atLeast: 2 };
    const one = [mark('2026-11-19')];
    expect(shown(two, '2026-11-20T09:00', one)).toEqual([
      ['red', '2026-11-19：已做1次，至少2次，最迟2026-11-19'],
      ['green', '2026-11-20：已做0次，至少2次，最迟2026-11-20'],
    ]);
    expect(shown(two, '2026-11-20T09:00', one, '2026-11-20')).toHaveLength(1);
    expect(shown({ per: 'week' }, '2026-11-20T09:00', [], '2026-11-18')).toHaveLength(1);
    expect(
      shown(two, '2026-11-20T09:00', [...one, mark('2026-11-19', '2026-11-20T08:00')]),
    ).toEqual([['green', '2026-11-20：已做0次，至少2次，最迟2026-11-20']]);
  });

  it('should warn of a weekly sheet on the last working day', () => {
    const week = { per: 'week' } as const;
    const last = [mark('2026-11-09')];
    expect(shown(week, '2026-11-19T23:59', last)[0]?.[0]).toBe('green');
    expect(shown(week, '2026-11-20T00:00', last)).toEqual([
      ['amber', '2026-11-16至2026-11-22：已做0次，至少1次，最迟2026-11-22'],
    ]);
    expect(shown(week, '2026-11-22T12:00', [...last, mark('2026-11-16')])[0]?.[0]).toBe('blue');
  });

  it('should be owed for the month that ended until its day of the next', () => {
    const monthly = { per: 'month', due: { amount: 10, unit: 'day-of-month' } } as const;
    const september = [mark('2026-09-30')];
    expect(shown(monthly, '2026-11-09T09:00', september)).toEqual([
      ['green', '2026-10-01至2026-10-31：已做0次，至少1次，最迟2026-11-10'],
    ]);
    expect(shown(monthly, '2026-11-11T09:00', september)[0]?.[0]).toBe('red');
    const late = [...september, mark('2026-10-31', '2026-11-12T09:00')];
    expect(shown(monthly, '2026-11-13T09:00', late)[0]?.[0]).toBe('purple');
  });

  it('should find weekday and working-day dues after the period', () => {
    const at = (due: Source['due']) =>
      shown({ per: 'week', due }, '2026-11-23T09:00', [mark('2026-11-09')])[0]?.[1];
    expect(at({ amount: 3, unit: 'weekday' })).toContain('最迟2026-11-25');
    expect(at({ amount: 2, unit: 'working-day' })).toContain('最迟2026-11-24');
  });
});

describe('dutyPeriod', () => {
  it.each([
    ['day', '2026-11-22', '2026-11-22', '2026-11-22'],
    ['working-day', '2026-11-22', '2026-11-20', '2026-11-20'],
    ['week', '2026-11-22', '2026-11-16', '2026-11-22'],
    ['month', '2024-02-29', '2024-02-01', '2024-02-29'],
    ['quarter', '2026-12-31', '2026-10-01', '2026-12-31'],
    ['half-year', '2026-06-30', '2026-01-01', '2026-06-30'],
    ['year', '2026-06-30', '2026-01-01', '2026-12-31'],
  ] as const)('should find the %s of %s', (per, day, from, to) => {
    const period = dutyPeriod(per, dayOfIso(day), shanghai.calendar);
    expect([formatDay(period.from), formatDay(period.to)]).toEqual([from, to]);
  });
});
