import { departmentClocks } from '../../../core/clock/department-clocks';
import { dueText } from '../../../core/clock/due-text';
import { parseRecord } from '../../../core/record/parse-record';
import type { RawRecord } from '../../../core/record/record';
import type { Rulebook } from '../../../core/rulebook/rulebook';
import { chaseList } from '../../../core/summary/chase-list';
import { instantOf, smallRulebook, smallSetting } from '../../support/small-ledger';

const within = { amount: 3, unit: 'working-day' } as const;
const shared: Rulebook = { ...smallRulebook, departments: { within, clause: '第9条', covers: [] } };

const co = { department: '乙科', part: 'co', at: '2026-11-16 10:00' };
const read = (raw: RawRecord, rulebook = shared) =>
  parseRecord(
    {
      id: '1',
      number: '1',
      fields: { office: '甲科' },
      events: { received: '2026-11-16' },
      ...raw,
    },
    rulebook,
    smallSetting.zone,
  ).record;
const clocks = (raw: RawRecord, asOf = '2026-11-18T09:00', rulebook = shared) =>
  departmentClocks(read(raw, rulebook), rulebook, smallSetting, instantOf(asOf)).map(
    ({ assignment, state: { status, due } }) =>
      `${assignment.department} ${status} ${due ? dueText(due, smallSetting.zone) : ''}`,
  );

describe('departmentClocks', () => {
  it('should give each department that shares a case a clock of its own', () => {
    const later = { ...co, department: '丙科', at: '2026-11-18 10:00' };
    expect(clocks({ assignments: [co, later] })).toEqual([
      '乙科 running 2026-11-19',
      '丙科 running 2026-11-23',
    ]);
    expect(clocks({ assignments: [{ ...co, done: '2026-11-18' }] })).toEqual([
      '乙科 met 2026-11-19',
    ]);
    expect(clocks({ assignments: [co] }, '2026-11-20T09:00')).toEqual(['乙科 overdue 2026-11-19']);
  });

  it('should take the due that was said, and have no clock where nothing was', () => {
    const said = { ...co, due: '2026-11-25' };
    expect(clocks({ assignments: [said] })).toEqual(['乙科 running 2026-11-25']);
    expect(clocks({ assignments: [said] }, '2026-11-18T09:00', smallRulebook)).toEqual([
      '乙科 running 2026-11-25',
    ]);
    expect(clocks({ assignments: [co] }, '2026-11-18T09:00', smallRulebook)).toEqual([]);
  });

  it('should stop with the case, pause with it, and leave out who leads or gave it back', () => {
    const events = { received: '2026-11-16', closed: '2026-11-17' };
    expect(clocks({ assignments: [co], events })).toEqual(['乙科 cancelled ']);
    const pauses = [{ from: '2026-11-17 09:00', to: '2026-11-18 12:00', reason: '等待' }];
    expect(clocks({ assignments: [co], pauses })).toEqual(['乙科 paused 2026-11-23']);
    const back = { ...co, returnedAt: '2026-11-17', returnReason: '不属本科' };
    expect(clocks({ assignments: [{ ...co, part: 'lead' }, back] })).toEqual([]);
  });

  it('should press each department for its own part', () => {
    const asOf = instantOf('2026-11-24T12:00');
    const rows = chaseList([read({ assignments: [co] })], shared, smallSetting, {
      asOf,
      withinDays: 3,
    });
    expect(rows.map(({ department, part, clock }) => `${department} ${part} ${clock.key}`)).toEqual(
      ['甲科 lead acknowledge', '乙科 co co-handling', '甲科 lead resolve'],
    );
  });

  it('should press nobody by name once the leading department gave the case back', () => {
    const lead = { department: '甲科', part: 'lead', at: '2026-11-16 10:00' };
    const back = { ...lead, returnedAt: '2026-11-17', returnReason: '不属本科' };
    const press = (assignments: readonly object[]) =>
      chaseList(
        [read({ assignments: [...assignments].map((one) => ({ ...one })) })],
        shared,
        smallSetting,
        {
          asOf: instantOf('2026-11-24T12:00'),
          withinDays: 0,
        },
      )[0]?.department;
    expect(press([lead])).toBe('甲科');
    expect(press([back])).toBe('');
    expect(press([back, { ...lead, department: '丁科', at: '2026-11-18' }])).toBe('丁科');
  });
});
