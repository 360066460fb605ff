import fc from 'fast-check';
import { assessRecord } from '../../../core/clock/assess-record';
import { explainClock } from '../../../core/clock/explain-clock';
import { formatDay } from '../../../core/date/civil-date';
import { clockSource, recordOf, rulebookOf, type CaseFacts } from '../../support/clock-case';
import { at, dayOfIso, shanghai } from '../../support/clock-setting';
import { en, explain, kinds, zh } from '../../support/explanation';

const received = '2026-09-30T16:20';
const facts: CaseFacts = { events: { received } };
const fiveDays = clockSource({ amount: 5, unit: 'working-day' });
const source = '依据：《投诉办法》第三条（规则版本3，日历cn-statutory@2026）。';

describe('the explanation of other units', () => {
  it('should say why a rest day was rolled, with the article', () => {
    const steps = explain(clockSource({ amount: 3, unit: 'calendar-day' }), facts);
    expect(zh(steps).slice(1, 3)).toEqual([
      '期限为3日，届满日为10月3日（周六）。',
      '期限届满日10月3日（周六）是休息日（法定节假日：国庆节），顺延至下一个工作日10月8日（周四）（《民法典》第二百零三条）。',
    ]);
    expect(en(steps)[2]).toBe(
      'The period ends on Saturday 3 October, a rest day (public holiday: National Day), so it moves to the next working day, Thursday 8 October (Civil Code, art. 203).',
    );
    const weekend = explain(clockSource({ amount: 1, unit: 'week' }), {
      events: { received: '2026-11-15T09:00' },
    });
    expect(zh(weekend)[2]).toContain('11月22日（周日）是休息日（周末）');
    const back = explain(clockSource({ amount: -2, unit: 'calendar-day' }), {
      events: { received: '2026-10-08T09:00' },
    });
    expect(zh(back)[2]).toBe(
      '10月6日（周二）是休息日（法定节假日：国庆节），提前至前一个工作日9月30日（周三）。',
    );
  });

  it('should not speak of a roll where there was none', () => {
    expect(kinds(explain(clockSource({ amount: 8, unit: 'calendar-day' }), facts))).toBe(
      'start count due',
    );
    expect(kinds(explain(clockSource({ amount: 0, unit: 'same-day' }), facts))).toBe('start due');
  });

  it('should say where hours begin and that they run on', () => {
    expect(zh(explain(clockSource({ amount: 24, unit: 'hour' }), facts))).toEqual([
      '2026年9月30日（周三）16:20“收到投诉”，自该时刻起连续计算，夜间和节假日计入。',
      '加24小时，至2026-10-01 16:20。',
      `应于2026年10月1日（周四）16:20前完成。${source}`,
    ]);
    expect(
      zh(
        explain(clockSource({ amount: 24, unit: 'hour' }), { events: { received: '2026-10-03' } }),
      )[0],
    ).toBe(
      '2026年10月3日（周六）“收到投诉”，未记录时刻，按当日00:00计，自该时刻起连续计算，夜间和节假日计入。',
    );
  });

  it('should say that working hours begin at the next opening', () => {
    const steps = explain(clockSource({ amount: 2, unit: 'working-hour' }), {
      events: { received: '2026-09-30T18:01' },
    });
    expect(zh(steps)).toEqual([
      '2026年9月30日（周三）18:01“收到投诉”，不在工作时间内，自2026年10月8日（周四）09:00上班时起算。',
      '10月1–7日 法定节假日：国庆节，不计入。',
      '加2个工作小时，至2026-10-08 11:00。',
      `应于2026年10月8日（周四）11:00前完成。${source}`,
    ]);
    const inside = explain(clockSource({ amount: 1, unit: 'working-hour' }), facts);
    expect(zh(inside)[0]).toContain('自该时刻起算工作时间');
  });

  it('should name the close of business and a soft limit', () => {
    const steps = explain(
      clockSource({ amount: 1, unit: 'working-day' }, { cutoff: 'close-of-business', soft: true }),
      facts,
    );
    expect(zh(steps).at(-1)).toBe(
      `应于2026年10月8日（周四）18:00前完成（原文为“不宜超过”）。${source}`,
    );
  });

  it('should say from which occurrence a repeated duty counts', () => {
    const steps = explain(
      clockSource({ amount: 30, unit: 'minute' }, { to: 'answered', repeats: true }),
      { events: { received, answered: '2026-09-30T16:40' } },
    );
    expect(zh(steps)[0]).toContain('2026年9月30日（周三）16:40上一次“答复”');
  });
});

describe('the explanation of a case’s own turns', () => {
  const rich = clockSource(
    { amount: 5, unit: 'working-day' },
    {
      pausable: true,
      orAgreed: true,
      extension: { kind: 'additive', amount: 3, approver: 'head', clause: '第四条' },
    },
  );

  it('should name pauses with their reason, where they fall', () => {
    const steps = explain(rich, {
      ...facts,
      pauses: [['2026-10-09T10:00', '2026-10-10T10:00', '等待鉴定']],
    });
    expect(zh(steps).slice(2, 5)).toEqual([
      '10月8日（周四），计为第1个工作日。',
      '10月9–10日时限中止（等待鉴定），其间各日不计入。',
      '10月11日（周日） 周末，不计入。',
    ]);
    expect(en(steps)).toContain(
      'The clock was paused from 9–10 October (等待鉴定): these days are not counted.',
    );
  });

  it('should name the paused time of clocks in hours, and an open pause', () => {
    const hours = clockSource({ amount: 24, unit: 'hour' }, { pausable: true });
    const steps = explain(hours, { ...facts, pauses: [['2026-09-30T18:00', '2026-09-30T20:00']] });
    expect(zh(steps)).toContain(
      '2026年9月30日（周三）18:00至2026年9月30日（周三）20:00时限中止，中止的时间顺加。',
    );
    expect(zh(steps)).toContain('加24小时及中止的时间，至2026-10-01 18:20。');
    const open = explain(rich, { ...facts, pauses: [['2026-10-08T18:00']] });
    expect(zh(open)).toContain('10月8日（周四）起至今时限中止，其间各日不计入。');
    const before = explain(hours, { ...facts, pauses: [['2026-09-29T18:00', '2026-09-30T08:00']] });
    expect(kinds(before)).toBe('start count due');
    const after = explain(hours, { ...facts, pauses: [['2026-10-02T18:00', '2026-10-03T08:00']] });
    expect(kinds(after)).toBe('start count due');
  });

  it('should name who extended the time, why, and what it moved', () => {
    const steps = explain(rich, {
      ...facts,
      extensions: [
        { amount: 3, requestedAt: '2026-10-12T09:00', reason: '案情复杂' },
        { amount: 3, requestedAt: '2026-10-15T09:00', approvedBy: '' },
      ],
    });
    expect(zh(steps).slice(-4, -1)).toEqual([
      '经主管负责人批准（案情复杂），延长3个工作日：到期日由2026-10-13改为2026-10-16（第四条）。',
      '10月14–16日，计为第1–3个工作日。',
      '10月15日（周四）申请的延长不计入：须经主管负责人批准，最多1次（第四条）。',
    ]);
    expect(en(steps).at(-4)).toBe(
      'Approved by the head of office (案情复杂), 3 working days are added: the due date moves from 2026-10-13 to 2026-10-16 (第四条).',
    );
  });

  it('should count on under a cap', () => {
    const capped = clockSource(
      { amount: 3, unit: 'working-day' },
      { extension: { kind: 'cap', amount: 7, approver: 'head', clause: '第四条' } },
    );
    const steps = explain(capped, { ...facts, extensions: [{ amount: 7 }] });
    expect(zh(steps)).toContain(
      '经主管负责人批准，总期限按7个工作日计：到期日由2026-10-10改为2026-10-15（第四条）。',
    );
    expect(zh(steps)).toContain('10月12–15日，计为第4–7个工作日。');
  });

  it('should say of an extension that the rules allow none', () => {
    const steps = explain(fiveDays, { ...facts, extensions: [{ amount: 3 }] });
    expect(zh(steps).at(-2)).toContain('规则未规定可以延长');
  });

  it('should name an agreed time, and that one is missing', () => {
    const steps = explain(rich, { ...facts, agreed: { clock: '2026-10-18' } });
    expect(zh(steps)[1]).toBe(
      '双方约定的期限为2026年10月18日（周日），以约定为准，不因休息日顺延。',
    );
    const waiting = explain(clockSource({ amount: 0, unit: 'agreed' }), facts);
    expect(zh(waiting)).toEqual([
      '2026年9月30日（周三）16:20“收到投诉”，期限由双方约定。',
      '约定的期限尚未填写。',
    ]);
  });

  it('should say why there is no due date', () => {
    expect(zh(explain(fiveDays, {}))).toEqual(['“收到投诉”尚未发生，时限未开始计算。']);
    expect(zh(explain({ ...fiveDays, when: "level == 'major'" }, facts))).toEqual([
      '本案不适用该时限（第三条）。',
    ]);
    const withdrawn = { events: { received, withdrawn: '2026-10-08T09:00' } };
    expect(zh(explain({ ...fiveDays, cancelledBy: ['withdrawn'] }, withdrawn))).toEqual([
      '2026年10月8日（周四）09:00该时限终止，不再计算。',
    ]);
  });
});

describe('every explanation', () => {
  it('should end with the due date of the state, in both languages', () => {
    const units = [
      'minute',
      'hour',
      'working-hour',
      'calendar-day',
      'working-day',
      'week',
      'month',
      'year',
      'same-day',
      'next-day',
      'end-of-month',
      'day-of-month',
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...units),
        fc.integer({ min: -5, max: 28 }),
        fc.integer({ min: 0, max: 600 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9 })), {
          maxLength: 3,
        }),
        fc.integer({ min: 0, max: 9 }),
        (unit, amount, offset, pauses, extension) => {
          const source = clockSource(
            { amount: unit === 'day-of-month' ? Math.abs(amount) + 1 : amount, unit },
            {
              pausable: true,
              extension: { kind: 'additive', approver: 'head', clause: '第四条' },
            },
          );
          const start = dayOfIso('2025-11-01') + offset;
          const rulebook = rulebookOf(source);
          const record = {
            ...recordOf({
              events: { received: `${formatDay(start)}T16:20` },
              pauses: pauses.map(([from, days]) => [
                `${formatDay(start + from)}T10:00`,
                `${formatDay(start + from + days)}T11:00`,
              ]),
              extensions: unit === 'same-day' ? [] : [{ amount: extension }],
            }),
          };
          const now = at(`${formatDay(start + 3)}T09:00`).instant;
          const state = assessRecord(record, rulebook, shanghai, now).clocks[0];
          if (state?.due === undefined) throw new Error('No due date.');
          const steps = explainClock(state, record, rulebook, shanghai);
          expect(steps[0]?.kind).toBe('start');
          expect(steps.at(-1)?.kind).toBe('due');
          expect(steps.at(-1)?.from).toBe(shanghai.zone.toDay(state.due.deadline));
          expect(steps.every(({ text }) => !/undefined|NaN/.test(text.zh + text.en))).toBe(true);
          expect(kinds(steps).includes('uncertain')).toBe(!state.calendarCertain);
        },
      ),
      { seed: 20_261_122, numRuns: 300 },
    );
  });
});
