import type { Light } from '../../../core/clock/clock-state';
import { dueText } from '../../../core/clock/due-text';
import { durationText } from '../../../core/clock/duration-text';
import { lightName, statusName } from '../../../core/clock/light-name';
import { units, type Unit } from '../../../core/rulebook/definition/units';
import { dayOfIso, instantOf, shanghai } from '../../support/clock-setting';

describe('durationText', () => {
  it.each<[number, Unit, string, string]>([
    [30, 'minute', '30分钟', '30 minutes'],
    [1, 'hour', '1小时', '1 hour'],
    [4, 'working-hour', '4个工作小时', '4 working hours'],
    [15, 'calendar-day', '15日', '15 calendar days'],
    [-5, 'working-day', '5个工作日', '5 working days'],
    [1, 'week', '1周', '1 week'],
    [3, 'month', '3个月', '3 months'],
    [2, 'year', '2年', '2 years'],
    [0, 'same-day', '当日', 'the same day'],
    [1, 'next-day', '次日', 'the next day'],
    [0, 'end-of-month', '当月底', 'the end of the month'],
    [10, 'day-of-month', '每月10日', 'day 10 of the month'],
    [3, 'weekday', '下一个周三', 'the next Wednesday'],
    [0, 'agreed', '约定期限', 'the agreed time'],
  ])('should say %d %s as “%s” and “%s”', (amount, unit, zh, en) => {
    expect(durationText({ amount, unit })).toEqual({ zh, en });
  });

  it('should know every unit of the rulebook language', () => {
    for (const unit of units) expect(durationText({ amount: 2, unit }).zh).not.toBe('');
  });
});

describe('dueText', () => {
  const day = dayOfIso('2026-10-13');

  it('should be the date where the whole day counts', () => {
    const deadline = instantOf('2026-10-13T23:59:59');
    expect(dueText({ kind: 'day', day, deadline }, shanghai.zone)).toBe('2026-10-13');
  });

  it('should have the time where it matters, and seconds only where there are some', () => {
    const closing = instantOf('2026-10-13T18:00');
    expect(dueText({ kind: 'day', day, deadline: closing }, shanghai.zone)).toBe(
      '2026-10-13 18:00',
    );
    expect(dueText({ kind: 'instant', deadline: closing }, shanghai.zone)).toBe('2026-10-13 18:00');
    expect(dueText({ kind: 'instant', deadline: closing + 5 }, shanghai.zone)).toBe(
      '2026-10-13 18:00:05',
    );
  });
});

describe('the names of lights', () => {
  it('should be those of the rules', () => {
    const names: Record<Light, string> = {
      grey: '未启动/不适用',
      green: '正常',
      amber: '临期',
      red: '逾期',
      blue: '已办结',
      purple: '超期办结',
      paused: '中止',
    };
    for (const [light, name] of Object.entries(names)) {
      expect(lightName(light as Light).zh).toBe(name);
    }
  });

  it('should differ from one status to the next', () => {
    const statuses = [
      'pending',
      'running',
      'paused',
      'met',
      'missed',
      'overdue',
      'not-applicable',
      'cancelled',
    ] as const;
    expect(new Set(statuses.map((status) => statusName(status).zh)).size).toBe(statuses.length);
    expect(new Set(statuses.map((status) => statusName(status).en)).size).toBe(statuses.length);
  });
});
