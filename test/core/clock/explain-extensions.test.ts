import { dayOfIso, calendarOf, shanghai } from '../../support/clock-setting';
import { assessRecord } from '../../../core/clock/assess-record';
import { explainClock } from '../../../core/clock/explain-clock';
import {
  clockSource,
  recordOf,
  rulebookWith,
  type CaseFacts,
  type ClockSource,
} from '../../support/clock-case';
import { instantOf } from '../../support/clock-setting';
import { en, explain, kinds, zh } from '../../support/explanation';

type Rule = NonNullable<ClockSource['extension']>;
type Within = ClockSource['within'];
const rule = (rest: Partial<Rule> = {}): Rule => ({
  kind: 'additive',
  amount: 5,
  approver: 'head',
  clause: '第四条',
  ...rest,
});

/** The steps of a clock extended by an amount. */
function told(
  within: Within,
  extension: Rule,
  received: string,
  amount = 5,
  rest: Partial<ClockSource> = {},
  setting = shanghai,
) {
  const facts: CaseFacts = {
    events: { received },
    extensions: [{ amount, approvedBy: extension.approver }],
  };
  return explain(clockSource(within, { extension, ...rest }), facts, `${received}T12:00`, setting);
}

const days = (amount: number) => ({ amount, unit: 'calendar-day' }) as const;
const warnings = (steps: ReturnType<typeof told>) =>
  zh(steps.filter(({ kind }) => kind === 'uncertain')).map(
    (text) => /自(\d{4}-\d{2}-\d{2})起/.exec(text)?.[1],
  );

describe('an extension', () => {
  it('should be told with its clause and who approved it', () => {
    const steps = told(days(3), rule({ approver: 'clerk', clause: '第五条' }), '2026-11-02');
    expect(zh(steps)).toContain(
      '经经办人批准，延长5日：到期日由2026-11-05改为2026-11-10（第五条）。',
    );
    expect(en(steps)).toContain(
      'Approved by the clerk, 5 calendar days are added: the due date moves from 2026-11-05 to 2026-11-10 (第五条).',
    );
  });

  it('should be told as the whole time under a cap', () => {
    const steps = told(days(3), rule({ kind: 'cap', amount: 7 }), '2026-11-02');
    expect(en(steps)).toContain(
      'Approved by the head of office, the limit is 7 calendar days in all: the due date moves from 2026-11-05 to 2026-11-09 (第四条).',
    );
  });

  it('should be told with the roll it ended in, for a day, not for an instant', () => {
    const steps = told(days(3), rule({ amount: 3 }), '2026-11-02');
    expect(kinds(steps)).toBe('start count extension roll due');
    const hours = { amount: 24, unit: 'hour' } as const;
    expect(kinds(told(hours, rule({ amount: 96 }), '2026-11-02', 96))).toBe(
      'start count extension due',
    );
  });

  it('should say nothing of days where a cap had no effect', () => {
    const five = { amount: 5, unit: 'working-day' } as const;
    const steps = told(five, rule({ kind: 'cap', amount: 3 }), '2026-11-02');
    expect(kinds(steps)).toBe('start count skip count count extension due');
  });
});

describe('the warning of an extension into a year without data', () => {
  it('should name the first day that was taken for granted', () => {
    expect(warnings(told(days(3), rule({ amount: 4 }), '2026-12-27'))).toEqual(['2027-01-03']);
    const hours = { amount: 2, unit: 'working-hour' } as const;
    expect(warnings(told(hours, rule({ amount: 16 }), '2026-12-31', 16))).toEqual(['2027-01-01']);
    const closed = calendarOf({ closures: [{ day: dayOfIso('2026-12-31'), name: '盘点' }] });
    const setting = { ...shanghai, calendar: closed };
    const rolled = told(days(3), rule({ amount: 3 }), '2026-12-25', 3, {}, setting);
    expect(warnings(rolled)).toEqual(['2027-01-01']);
  });

  it('should not be given where no calendar was asked', () => {
    const hours = { amount: 24, unit: 'hour' } as const;
    expect(warnings(told(hours, rule({ amount: 48 }), '2026-12-31', 48))).toEqual([]);
    const unrolled = told(days(3), rule({ amount: 9 }), '2026-12-27', 9, { roll: 'none' });
    expect(warnings(unrolled)).toEqual([]);
  });
});

describe('an extension without effect', () => {
  const title = (name: string, english: string) => ({ zh: name, en: english });
  const fields = [
    {
      key: 'consent',
      title: title('投诉人同意', 'Consent'),
      type: 'yes-no' as const,
      clause: '四',
    },
    { key: 'other', title: title('其他', 'Other'), type: 'yes-no' as const, clause: '四' },
    { key: 'notice', title: title('书面告知', 'Notice'), type: 'yes-no' as const, clause: '四' },
  ];
  const refused = (extension: Rule | undefined, clock = 'clock') => {
    const rulebook = rulebookWith(
      [clockSource({ amount: 5, unit: 'working-day' }, extension && { extension })],
      { fields },
    );
    const record = recordOf({
      events: { received: '2026-11-02T09:00' },
      extensions: [{ clock, amount: 3, requestedAt: '2026-11-04T09:00', approvedBy: 'nobody' }],
    });
    const asOf = instantOf('2026-11-05T09:00');
    const [state] = assessRecord(record, rulebook, shanghai, asOf).clocks;
    const steps = state ? explainClock(state, record, rulebook, shanghai) : [];
    return steps.filter(({ kind }) => kind === 'extension');
  };

  it('should be told with everything the rules ask for', () => {
    const strict = rule({ requires: ['consent', 'notice'], maxTimes: 2 });
    expect(zh(refused(strict))).toEqual([
      '11月4日（周三）申请的延长不计入：须经主管负责人批准，并填写投诉人同意、书面告知，最多2次（第四条）。',
    ]);
    expect(en(refused(strict))).toEqual([
      'The extension asked for on Wednesday 4 November does not count: it needs the approval of the head of office and Consent, Notice, at most 2 in all (第四条).',
    ]);
    expect(zh(refused(rule()))[0]).toContain('：须经主管负责人批准，最多1次（第四条）。');
    expect(en(refused(rule()))[0]).toContain(
      ': it needs the approval of the head of office, at most 1 in all (第四条).',
    );
    expect(en(refused(undefined))[0]).toContain('does not count: the rules allow none.');
  });

  it('should name a role the rulebook does not know by its key', () => {
    expect(zh(refused(rule({ approver: 'board' })))[0]).toContain('：须经board批准，');
  });

  it('should not be told to another clock than its own', () => {
    expect(refused(rule(), 'other')).toEqual([]);
  });
});
