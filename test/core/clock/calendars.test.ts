import { replaceCalendar } from '../../../core/calendar/replace-calendar';
import { checkClockCalendars } from '../../../core/clock/check-clock-calendars';
import { previewChange } from '../../../core/clock/preview-change';
import { dueText } from '../../../core/clock/due-text';
import {
  assess,
  clockSource,
  dueOf,
  recordOf,
  rulebookOf,
  rulebookWith,
  stateOf,
} from '../../support/clock-case';
import { calendarOf, dayOfIso, instantOf, shanghai } from '../../support/clock-setting';
import { en, explain, zh } from '../../support/explanation';

const morning = [{ start: 540, end: 720 }];
const halfDay = {
  ...shanghai,
  calendar: calendarOf({
    ownHours: [
      { day: dayOfIso('2026-09-30'), name: '半天', hours: morning },
      { day: dayOfIso('2026-10-11'), name: '值班', hours: morning },
    ],
  }),
};
const days = clockSource({ amount: 2, unit: 'working-day' });
const hours = clockSource({ amount: 8, unit: 'working-hour' });

describe('a day in hours of its own', () => {
  it('should be one working day, and be named in the explanation', () => {
    const facts = { events: { received: '2026-09-29T10:00' } };
    expect(dueOf(days, facts, '2026-09-29', halfDay)).toBe('2026-10-08');
    const steps = explain(days, facts, '2026-09-29T12:00', halfDay);
    expect(zh(steps)).toContain('9月30日（周三） 半天（09:00–12:00），计为第1个工作日。');
    expect(en(steps)).toContain(
      'Wednesday 30 September, 半天 (09:00–12:00): counted as working day 1.',
    );
  });

  it('should say the hours of a rest day that is worked', () => {
    const facts = { events: { received: '2026-10-10T10:00' } };
    const steps = explain(days, facts, '2026-10-10T12:00', halfDay);
    expect(zh(steps)).toContain(
      '10月11日（周日） 本单位上班（值班，09:00–12:00），计为第1个工作日。',
    );
  });

  it('should count its hours for working hours', () => {
    const facts = { events: { received: '2026-09-29T15:00' } };
    expect(dueOf(hours, facts, '2026-09-29', halfDay)).toBe('2026-10-08 11:00');
    expect(zh(explain(hours, facts, '2026-09-29T16:00', halfDay))).toContain(
      '9月30日（周三） 半天（09:00–12:00），计入。',
    );
  });

  it('should close when it closes', () => {
    const closing = clockSource(
      { amount: 1, unit: 'working-day' },
      { cutoff: 'close-of-business' },
    );
    const events = { received: '2026-09-29T10:00', closed: '2026-09-30T12:01' };
    expect(stateOf(closing, { events }, '2026-10-08', halfDay).status).toBe('missed');
    expect(stateOf(closing, { events }, '2026-10-08').status).toBe('met');
  });
});

describe('a clock that names a calendar', () => {
  const banks = {
    ...shanghai,
    calendar: calendarOf({
      named: [
        {
          ...calendarOf().source,
          name: 'bank-days',
          closures: [{ day: dayOfIso('2026-11-26'), name: '系统停机' }],
        },
      ],
    }),
  };
  const rulebook = rulebookWith([
    { ...days, key: 'refund', calendar: 'bank-days' },
    { ...days, key: 'answer' },
    { ...days, key: 'notice', calendar: 'weekdays' },
  ]);

  it('should count by it, and the others by the ledger’s own', () => {
    const dues = (received: string) =>
      assess(rulebook, { events: { received } }, '2026-11-25', banks).clocks.map(
        ({ due }) => due && dueText(due, banks.zone),
      );
    expect(dues('2026-11-25T10:00')).toEqual(['2026-11-30', '2026-11-27', '2026-11-27']);
    expect(dues('2026-09-30T10:00')).toEqual(['2026-10-09', '2026-10-09', '2026-10-02']);
  });

  it('should be explained by it', () => {
    const named = { ...days, calendar: 'bank-days' };
    const steps = explain(named, { events: { received: '2026-11-25T10:00' } }, undefined, banks);
    expect(zh(steps)).toContain('11月26日（周四） 本单位休息：系统停机，不计入。');
  });

  it('should be found out when the ledger has no such calendar', () => {
    const codes = (setting: typeof shanghai) =>
      checkClockCalendars(rulebook, setting.calendar).map(({ code, clause }) => [code, clause]);
    expect(codes(shanghai)).toEqual([['calendar-missing', '第三条']]);
    expect(codes(banks)).toEqual([]);
  });
});

describe('a calendar that takes another’s place', () => {
  const closure = { day: dayOfIso('2026-11-25'), name: '停电' };
  const at = instantOf('2026-11-27T12:00');
  const before = { ...shanghai, rulebook: rulebookOf(days) };
  const source = replaceCalendar(
    shanghai.calendar.source,
    { ...shanghai.calendar.source, closures: [closure] },
    at,
  );
  const after = { ...before, calendar: calendarOf(source) };
  const received = '2026-11-24T10:00';

  it('should leave the result of a closed record alone, also later', () => {
    const late = { events: { received, closed: '2026-11-27T10:00' } };
    expect(stateOf(days, late, '2026-11-30').status).toBe('missed');
    expect(stateOf(days, late, '2026-11-30', after)).toEqual(stateOf(days, late, '2026-11-30'));
    expect(dueOf(days, late, '2026-12-30', after)).toBe('2026-11-26');
    expect(zh(explain(days, late, '2026-12-01T12:00', after)).at(-1)).toContain(
      '日历cn-statutory@2026）',
    );
  });

  it('should count for records that are open, or end later', () => {
    expect(dueOf(days, { events: { received } }, '2026-11-27', after)).toBe('2026-11-27');
    const events = { received, closed: '2026-11-27T13:00' };
    expect(stateOf(days, { events }, '2026-11-30', after).status).toBe('met');
  });

  it('should preview each open record it changes, with both dues and lights', () => {
    const facts = [
      { events: { received } },
      { events: { received, closed: '2026-11-27T10:00' } },
      { events: { received: '2026-11-26T10:00' } },
      { events: { received: '2026-11-23T10:00' } },
    ];
    const records = facts.map((each, index) => ({ ...recordOf(each), id: `${index}` }));
    const changes = previewChange(records, before, after, instantOf('2026-11-27T11:00'));
    expect(
      changes.map((change) => [
        change.record.id,
        change.clock.key,
        ...[change.before, change.after].flatMap((state) => [
          state?.due && dueText(state.due, shanghai.zone),
          state?.light,
        ]),
      ]),
    ).toEqual([
      ['3', 'clock', '2026-11-25', 'red', '2026-11-26', 'red'],
      ['0', 'clock', '2026-11-26', 'red', '2026-11-27', 'amber'],
    ]);
  });

  it('should preview clocks that only one of two rulebooks has', () => {
    const rulebook = rulebookWith([{ ...days, key: 'other' }]);
    const records = [recordOf({ events: { received } })];
    const changes = previewChange(records, before, { ...before, rulebook }, at);
    expect(
      changes.map((change) => [change.clock.key, change.before?.light, change.after?.light]),
    ).toEqual([
      ['clock', 'red', undefined],
      ['other', undefined, 'red'],
    ]);
  });
});
