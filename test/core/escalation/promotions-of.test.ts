import { promotionsOf } from '../../../core/escalation/promotions-of';
import { formatDay } from '../../../core/date/civil-date';
import {
  assess,
  clockSource,
  recordOf,
  rulebookWith,
  type CaseFacts,
} from '../../support/clock-case';

const clause = '第五条';
const rulebook = rulebookWith(
  [
    clockSource({ amount: 1, unit: 'month' }, { key: 'unsolved', purpose: 'promotion' }),
    clockSource({ amount: 2, unit: 'hour' }, { key: 'answer', to: 'answered' }),
  ],
  {
    escalations: [
      {
        key: 'unsolved-for-a-month',
        title: { zh: '一个月内得不到解决', en: 'Unsolved for a month' },
        clock: 'unsolved',
        toLevel: 'major',
        clause,
      },
      {
        key: 'complex-and-late',
        title: { zh: '复杂且答复超期', en: 'Complex and answered late' },
        clock: 'answer',
        when: 'fields.complex == true',
        toRole: 'head',
        clause,
      },
      {
        key: 'complex',
        title: { zh: '案情复杂', en: 'Complex' },
        when: 'fields.complex == true',
        toLevel: 'major',
        toRole: 'head',
        clause,
      },
      { key: 'by-hand', title: { zh: '人工上报', en: 'By hand' }, toRole: 'head', clause },
    ],
  },
);
const received = '2026-09-30T16:20';

const promotions = (facts: CaseFacts, asOf: string) =>
  promotionsOf(recordOf(facts), assess(rulebook, facts, asOf), rulebook);
const keys = (facts: CaseFacts, asOf: string): string[] =>
  promotions(facts, asOf).map(({ escalation, since }) => `${escalation.key} ${formatDay(since)}`);

describe('promotionsOf', () => {
  const events = { received, answered: '2026-09-30T17:00' };

  it('should call for a promotion once its clock is overdue, since the day after', () => {
    expect(keys({ events }, '2026-10-30T23:59')).toEqual([]);
    expect(keys({ events }, '2026-10-31T00:00')).toEqual(['unsolved-for-a-month 2026-10-31']);
  });

  it('should call for it still when the step was done late, not when it was done in time', () => {
    const closed = (time: string): CaseFacts => ({ events: { ...events, closed: time } });
    expect(keys(closed('2026-11-05T10:00'), '2026-11-10')).toEqual([
      'unsolved-for-a-month 2026-10-31',
    ]);
    expect(keys(closed('2026-10-30T10:00'), '2026-11-10')).toEqual([]);
  });

  it('should not call for the level the record has already', () => {
    expect(keys({ events, level: 'major' }, '2026-11-10')).toEqual([]);
    expect(keys({ events, level: 'minor' }, '2026-11-10')).toEqual([
      'unsolved-for-a-month 2026-10-31',
    ]);
  });

  it('should ask for clock and condition where an escalation has both', () => {
    const late = { received, answered: '2026-09-30T20:00' };
    expect(keys({ events: late }, '2026-10-09')).toEqual([]);
    expect(keys({ events: late, fields: { complex: true }, level: 'major' }, '2026-10-09')).toEqual(
      ['complex-and-late 2026-10-01'],
    );
    expect(keys({ events, fields: { complex: true }, level: 'major' }, '2026-10-09')).toEqual([]);
  });

  it('should take the day of the assessment where there is a condition alone', () => {
    expect(keys({ events, fields: { complex: true } }, '2026-10-09')).toEqual([
      'complex 2026-10-09',
    ]);
  });

  it('should say what happened, what is asked for and the clause', () => {
    expect(promotions({ events }, '2026-11-10')[0]?.text).toEqual({
      zh: '一个月内得不到解决：“办结”逾期未完成，期限为2026-10-30，应升为重大投诉（第五条）。',
      en: 'Unsolved for a month: “Resolve” is overdue, it was due 2026-10-30, raise it to major complaint (第五条).',
    });
    expect(promotions({ events, fields: { complex: true } }, '2026-10-09')[0]?.text).toEqual({
      zh: '案情复杂：条件已满足，应升为重大投诉，应报主管负责人（第五条）。',
      en: 'Complex: its condition holds, raise it to major complaint, report it to the head of office (第五条).',
    });
  });
});
