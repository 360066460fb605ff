import { clockSource, type ClockSource } from '../../support/clock-case';
import { calendarOf, dayOfIso, shanghai } from '../../support/clock-setting';
import { en, explain, kinds, zh } from '../../support/explanation';

const explained = (within: ClockSource['within'], received: string, setting = shanghai) =>
  explain(clockSource(within), { events: { received } }, '2026-12-01T12:00', setting);

describe('the count of a clock', () => {
  it('should say the agreed time to the minute where it has one', () => {
    const agreed = clockSource({ amount: 0, unit: 'agreed' });
    const facts = {
      events: { received: '2026-09-30T16:20' },
      agreed: { clock: '2026-10-18T15:30' },
    };
    const steps = explain(agreed, facts);
    expect(zh(steps)[1]).toBe(
      '双方约定的期限为2026年10月18日（周日）15:30，以约定为准，不因休息日顺延。',
    );
    expect(en(steps)[1]).toBe(
      'The time agreed for this case is 15:30 on Sunday 18 October 2026; it stands as agreed, also on a rest day.',
    );
  });

  it('should say hours back as such, and no hours as added', () => {
    expect(zh(explained({ amount: -2, unit: 'hour' }, '2026-11-02T09:00'))[1]).toBe(
      '倒数2小时为2026-11-02 07:00。',
    );
    expect(en(explained({ amount: -2, unit: 'hour' }, '2026-11-02T09:00'))[1]).toBe(
      '2 hours back is 2026-11-02 07:00.',
    );
    expect(zh(explained({ amount: 0, unit: 'hour' }, '2026-11-02T09:00'))[1]).toBe(
      '加0小时，至2026-11-02 09:00。',
    );
  });

  it('should say one working day in the singular', () => {
    const steps = explained({ amount: 1, unit: 'working-day' }, '2026-11-02T09:00');
    expect(en(steps)).toContain('Tuesday 3 November: counted as working day 1.');
    expect(en(steps)).toContain('1 working day is complete on Tuesday 3 November 2026.');
  });

  it('should warn of the day a period rolled to, where that has no data', () => {
    const closed = calendarOf({ closures: [{ day: dayOfIso('2026-12-31'), name: '盘点' }] });
    const setting = { ...shanghai, calendar: closed };
    const steps = explained({ amount: 3, unit: 'calendar-day' }, '2026-12-28T09:00', setting);
    expect(kinds(steps)).toBe('start count roll uncertain due');
    expect(zh(steps)[3]).toContain('自2027-01-01起暂按');
    expect(kinds(explained({ amount: 3, unit: 'calendar-day' }, '2026-12-28T09:00'))).toBe(
      'start count due',
    );
  });
});

describe('where a count begins', () => {
  const begun = (within: ClockSource['within'], received: string) =>
    explained(within, received)[0]?.text;

  it('should be the day itself only for what is due that day', () => {
    const start = '2026-11-02T09:00';
    const how = (amount: number, unit: ClockSource['within']['unit']) =>
      begun({ amount, unit }, start)?.zh.split('”，')[1];
    expect(how(1, 'same-day')).toBe('当日办理。');
    expect(how(0, 'working-day')).toBe('当日办理。');
    expect(how(0, 'next-day')).toBe('当日不计入，自次日起算。');
    expect(how(1, 'next-day')).toBe('当日不计入，自次日起算。');
    expect(how(0, 'end-of-month')).toBe('期限为固定日期。');
    expect(how(3, 'weekday')).toBe('期限为固定的星期。');
    expect(how(-1, 'week')).toBe('当日不计入，向前倒数。');
  });

  it('should be the next opening for working hours forward, not for those counted back', () => {
    const evening = '2026-11-02T19:00';
    expect(begun({ amount: 0, unit: 'working-hour' }, evening)?.en).toContain(
      'this is outside business hours, so counting starts at 09:00 on Tuesday 3 November 2026.',
    );
    expect(begun({ amount: -2, unit: 'working-hour' }, evening)?.zh).toContain(
      '自该时刻起算工作时间。',
    );
  });

  it('should name the last occurrence of a duty that repeats in English', () => {
    const steps = explain(
      clockSource({ amount: 30, unit: 'minute' }, { to: 'answered', repeats: true }),
      { events: { received: '2026-09-30T16:20', answered: '2026-09-30T16:40' } },
    );
    expect(en(steps)[0]).toBe(
      'Last “Answered” at 16:40 on Wednesday 30 September 2026; time runs on from then, nights and holidays included.',
    );
  });
});
