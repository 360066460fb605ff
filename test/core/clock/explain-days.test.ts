import fc from 'fast-check';
import { formatDay } from '../../../core/date/civil-date';
import { clockSource, type CaseFacts } from '../../support/clock-case';
import { calendarOf, dayOfIso, shanghai } from '../../support/clock-setting';
import { en, explain, zh } from '../../support/explanation';

const received = '2026-09-30T16:20';
const facts: CaseFacts = { events: { received } };
const fiveDays = clockSource({ amount: 5, unit: 'working-day' });
const source = '依据：《投诉办法》第三条（规则版本3，日历cn-statutory@2026）。';

describe('the explanation of working days', () => {
  it('should tell a complainant in Chinese what was counted and what was not', () => {
    expect(zh(explain(fiveDays, facts))).toEqual([
      '2026年9月30日（周三）16:20“收到投诉”，当日不计入，自次日起算。',
      '10月1–7日 法定节假日：国庆节，不计入。',
      '10月8–9日，计为第1–2个工作日。',
      '10月10日（周六） 调休上班（国庆节），计为第3个工作日。',
      '10月11日（周日） 周末，不计入。',
      '10月12–13日，计为第4–5个工作日。',
      '2026年10月13日（周二）满5个工作日。',
      `应于2026年10月13日（周二）24:00前完成。${source}`,
    ]);
  });

  it('should tell the same in English', () => {
    expect(en(explain(fiveDays, facts))).toEqual([
      '“Complaint received” at 16:20 on Wednesday 30 September 2026; that day is not counted, counting starts the next day.',
      '1–7 October, public holiday: National Day: not counted.',
      '8–9 October: counted as working days 1–2.',
      'Saturday 10 October, worked to make up for National Day: counted as working day 3.',
      'Sunday 11 October, weekend: not counted.',
      '12–13 October: counted as working days 4–5.',
      '5 working days are complete on Tuesday 13 October 2026.',
      'Due by the end of Tuesday 13 October 2026. Source: Complaint rules, 第三条 (rules 3, calendar cn-statutory@2026).',
    ]);
  });

  it('should give each step its kind and days', () => {
    expect(
      explain(fiveDays, facts).map(({ kind, from, to }) => [
        kind,
        from === undefined ? '' : formatDay(from),
        to === undefined ? '' : formatDay(to),
      ]),
    ).toEqual([
      ['start', '2026-09-30', ''],
      ['skip', '2026-10-01', '2026-10-07'],
      ['count', '2026-10-08', '2026-10-09'],
      ['make-up', '2026-10-10', '2026-10-10'],
      ['skip', '2026-10-11', '2026-10-11'],
      ['count', '2026-10-12', '2026-10-13'],
      ['count', '2026-10-13', ''],
      ['due', '2026-10-13', ''],
    ]);
  });

  it('should put all weekends of a long span into one step and keep the holidays', () => {
    const steps = explain(clockSource({ amount: 60, unit: 'working-day' }), {
      events: { received: '2026-08-20T10:00' },
    });
    expect(zh(steps).slice(1, -1)).toEqual([
      '9月20日（周日） 调休上班（国庆节），计入。',
      '9月25–27日 法定节假日：中秋节，不计入。',
      '10月1–7日 法定节假日：国庆节，不计入。',
      '10月10日（周六） 调休上班（国庆节），计入。',
      '其余周末共20天，不计入。',
      '2026年11月18日（周三）满60个工作日。',
    ]);
    expect(en(steps)).toContain('The other weekends, 20 days, are not counted.');
  });

  it('should name the ledger’s own days', () => {
    const calendar = calendarOf({
      closures: [{ day: dayOfIso('2026-11-04'), name: '停电' }],
      extraWorkdays: [{ day: dayOfIso('2026-11-07'), name: '集中接访' }],
    });
    const steps = explain(
      fiveDays,
      { events: { received: '2026-11-02T09:00' } },
      '2026-11-03T09:00',
      { ...shanghai, calendar },
    );
    expect(zh(steps)).toContain('11月4日（周三） 本单位休息：停电，不计入。');
    expect(zh(steps)).toContain('11月7日（周六） 本单位上班（集中接访），计为第4个工作日。');
    expect(en(steps)).toContain('Wednesday 4 November, closed: 停电: not counted.');
    expect(en(steps)).toContain(
      'Saturday 7 November, a working day of this office (集中接访): counted as working day 4.',
    );
  });

  it('should count back without numbers', () => {
    const steps = explain(clockSource({ amount: -3, unit: 'working-day' }), facts);
    expect(zh(steps)).toEqual([
      '2026年9月30日（周三）16:20“收到投诉”，当日不计入，向前倒数。',
      '9月25–27日 法定节假日：中秋节，不计入。',
      '倒数3个工作日为2026年9月24日（周四）。',
      `应于2026年9月24日（周四）24:00前完成。${source}`,
    ]);
  });

  it('should warn once of years without data, and name the year where it changes', () => {
    const steps = explain(
      clockSource(
        { amount: 5, unit: 'working-day' },
        { extension: { kind: 'additive', amount: 3, approver: 'head', clause: '第四条' } },
      ),
      { events: { received: '2026-12-28T09:00' }, extensions: [{ amount: 3 }] },
    );
    expect(zh(steps).slice(1)).toEqual([
      '2026年12月29日–2027年1月1日，计为第1–4个工作日。',
      '2027年1月2–3日 周末，不计入。',
      '2027年1月4日（周一），计为第5个工作日。',
      '2027年的放假安排尚未公布（日历cn-statutory@2026无此数据），自2027-01-01起暂按周一至周五为工作日推算，公布后可能变化。',
      '2027年1月4日（周一）满5个工作日。',
      '经主管负责人批准，延长3个工作日：到期日由2027-01-04改为2027-01-07（第四条）。',
      '2027年1月5–7日，计为第1–3个工作日。',
      `应于2027年1月7日（周四）24:00前完成。${source}`,
    ]);
  });

  it('should list every day once while the span is short, and as many counted as due', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayOfIso('2007-01-01'), max: dayOfIso('2026-06-30') }),
        fc.integer({ min: 1, max: 15 }),
        (day, amount) => {
          const steps = explain(clockSource({ amount, unit: 'working-day' }), {
            events: { received: formatDay(day) },
          });
          const listed = steps.slice(1, -2);
          const days = listed.flatMap(({ from = 0, to = -1 }) =>
            Array.from({ length: to - from + 1 }, (_, index) => from + index),
          );
          const due = steps.at(-1)?.from ?? 0;
          expect(days).toEqual(Array.from({ length: due - day }, (_, index) => day + 1 + index));
          const counted = listed.filter(({ kind }) => kind !== 'skip');
          expect(counted.reduce((sum, { from = 0, to = -1 }) => sum + to - from + 1, 0)).toBe(
            amount,
          );
        },
      ),
      { seed: 20_261_122 },
    );
  });
});

describe('the explanation of a long span', () => {
  const span = (amount: number, calendar = shanghai.calendar) =>
    explain(
      clockSource({ amount, unit: 'working-day' }),
      { events: { received: '2026-11-02T09:00' } },
      '2026-11-03T09:00',
      { ...shanghai, calendar },
    );

  it('should begin with the thirty-second day', () => {
    // 23 working days are 31 days, until Thursday 3 December; 24 are one more.
    expect(zh(span(23)).filter((text) => text.includes('周末'))).toHaveLength(4);
    expect(zh(span(24)).filter((text) => text.includes('周末'))).toEqual([
      '其余周末共8天，不计入。',
    ]);
  });

  it('should give the step of all weekends the days from the first to the last', () => {
    const step = span(24).find(({ text }) => text.zh.includes('其余周末'));
    expect([step?.from, step?.to].map((day) => formatDay(day ?? 0))).toEqual([
      '2026-11-07',
      '2026-11-29',
    ]);
  });

  it('should say nothing of weekends where none is off', () => {
    const steps = span(40, calendarOf({ kind: 'every-day' }));
    expect(zh(steps).slice(1, -1)).toEqual(['2026年12月12日（周六）满40个工作日。']);
  });
});
