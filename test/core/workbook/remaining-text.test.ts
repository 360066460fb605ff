import { remainingText } from '../../../core/workbook/remaining-text';
import type { ClockStatus } from '../../../core/clock/clock-state';
import type { Unit } from '../../../core/rulebook/definition/units';

describe('remainingText', () => {
  it.each<[number, Unit, ClockStatus, string, string]>([
    [3, 'working-day', 'running', '剩 3 工作日', 'working days left: 3'],
    [0, 'working-day', 'running', '今日到期', 'due today'],
    [-2, 'working-day', 'overdue', '逾期 2 工作日', 'working days overdue: 2'],
    [0, 'working-day', 'overdue', '逾期不足 1 工作日', 'overdue by less than 1 working day'],
    [1, 'calendar-day', 'running', '剩 1 天', 'days left: 1'],
    [1.25, 'hour', 'running', '剩 1.25 小时', 'hours left: 1.25'],
    [-0.5, 'working-hour', 'overdue', '逾期 0.5 工作小时', 'working hours overdue: 0.5'],
    [-90, 'minute', 'overdue', '逾期 90 分钟', 'minutes overdue: 90'],
  ])('should say %d %s, %s', (amount, unit, status, zh, en) => {
    const state = { remaining: { amount, unit }, status };
    expect(remainingText(state, 'zh')).toBe(zh);
    expect(remainingText(state, 'en')).toBe(en);
  });

  it('should say nothing of a clock that does not run', () => {
    expect(remainingText({ status: 'met' }, 'zh')).toBe('');
  });
});
