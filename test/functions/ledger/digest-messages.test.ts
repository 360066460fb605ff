import type { ChaseRow } from '../../../core/summary/chase-list';
import { chaseGroups } from '../../../functions/ledger/chase-groups';
import { digestMessages } from '../../../functions/ledger/digest-messages';
import { dayOfIso, instantOf, shanghai } from '../../support/clock-setting';

const row = (
  number: string,
  department: string,
  handler: string,
  state: ChaseRow['state'],
): ChaseRow => ({
  ...{ id: number, number, department, handler, state },
  part: 'lead',
  summary: '',
  clock: { key: 'reply', title: { zh: '答复', en: 'reply' }, clause: '1' },
  due: { kind: 'day', day: dayOfIso('2026-11-20'), deadline: instantOf('2026-11-20T23:59') },
  remaining: undefined,
  light: state === 'overdue' ? 'red' : 'amber',
  calendarCertain: true,
  reminder: undefined,
});

const rows = [
  row('N1', '工程部', '张三', 'due-soon'),
  row('N2', '客服部', '李四', 'overdue'),
  row('N3', '工程部', '', 'overdue'),
  row('N4', '客服部', '李四', 'overdue'),
  row('N5', '客服部', '王五', 'due-soon'),
  row('N6', '', '', 'overdue'),
];
const day = { asOf: instantOf('2026-11-21T05:30'), zone: shanghai.zone, withinDays: 3 };

/** Numbers of the records a text names in Chinese. */
const named = (text: string): readonly string[] =>
  [...(text.split('[Chase list]')[0] ?? '').matchAll(/N\d/g)].map(([number]) => number);

describe('digestMessages', () => {
  it('should send each department all that is its own, and each person what is that person’s', () => {
    const messages = digestMessages('物业投诉', rows, day);
    expect(messages.map(({ text, ...rest }) => ({ ...rest, named: named(text) }))).toEqual([
      { to: 'department', department: '客服部', overdue: 2, dueSoon: 1, named: ['N2', 'N4', 'N5'] },
      { to: 'department', department: '工程部', overdue: 1, dueSoon: 1, named: ['N3', 'N1'] },
      ...[
        { department: '客服部', handler: '李四', overdue: 2, dueSoon: 0, named: ['N2', 'N4'] },
        { department: '工程部', handler: '张三', overdue: 0, dueSoon: 1, named: ['N1'] },
        { department: '客服部', handler: '王五', overdue: 0, dueSoon: 1, named: ['N5'] },
      ].map((person) => ({ to: 'person', ...person })),
    ]);
  });

  it('should head each message with whose it is', () => {
    const heads = digestMessages('物业投诉', rows, day).map(({ text }) => text.split('\n')[0]);
    expect(heads.slice(0, 3)).toEqual([
      '【催办】物业投诉 · 客服部 2026-11-21 05:30',
      '【催办】物业投诉 · 工程部 2026-11-21 05:30',
      '【催办】物业投诉 · 客服部 · 李四 2026-11-21 05:30',
    ]);
  });
});

describe('chaseGroups', () => {
  it('should keep people of two departments apart, whoever has most overdue first', () => {
    const shared = [row('N1', '甲', '张三', 'due-soon'), row('N2', '乙', '张三', 'overdue')];
    expect(chaseGroups(shared).map(({ department }) => department)).toEqual(['乙', '甲']);
  });
});
