import { explainLight } from '../../../core/clock/explain/explain-light';
import { clockSource, stateOf, type CaseFacts } from '../../support/clock-case';
import { shanghai } from '../../support/clock-setting';

const within = { amount: 5, unit: 'working-day' } as const;
const received = '2026-11-16T10:00';

/** Why the clock of a case has its colour, seen at a time. */
function words(facts: CaseFacts, asOf: string, source = clockSource(within)) {
  return explainLight(stateOf(source, facts, asOf), shanghai.zone);
}

describe('explainLight', () => {
  it('should say of a running clock what is left, and whether the warning has begun', () => {
    expect(words({ events: { received } }, '2026-11-18T09:00')).toEqual({
      zh: '截至2026年11月18日（周三）09:00，“办结”尚未完成，剩余3个工作日，因此为绿色“正常”。',
      en: 'As of 09:00 on Wednesday 18 November 2026, “Resolve” is still to be done: 3 working days left, so it is green, “On time”.',
    });
    expect(words({ events: { received } }, '2026-11-23T09:00').zh).toBe(
      '截至2026年11月23日（周一）09:00，“办结”尚未完成，今日到期，已进入预警期，因此为黄色“临期”。',
    );
  });

  it('should say by how much a clock is overdue', () => {
    expect(words({ events: { received } }, '2026-11-25T09:00')).toEqual({
      zh: '截至2026年11月25日（周三）09:00，“办结”尚未完成，逾期2个工作日，因此为红色“逾期”。',
      en: 'As of 09:00 on Wednesday 25 November 2026, “Resolve” is still to be done: overdue by 2 working days, so it is red, “Overdue”.',
    });
  });

  it('should say when a stopped clock was stopped, and on which side of its due', () => {
    expect(words({ events: { received, closed: '2026-11-20T16:30' } }, '2026-11-25T09:00').zh).toBe(
      '“办结”于2026年11月20日（周五）16:30完成，在期限内，因此为蓝色“已办结”。',
    );
    const late = words({ events: { received, closed: '2026-11-24' } }, '2026-11-25T09:00');
    expect(late.zh).toBe('“办结”于2026年11月24日（周二）完成，晚于期限，因此为紫色“超期办结”。');
    expect(late.en).toContain('after the due time, so it is purple, “Done late”.');
  });

  it('should say that a paused clock does not count and a silent one has no colour', () => {
    const paused = clockSource(within, { pausable: true });
    const facts: CaseFacts = { events: { received }, pauses: [['2026-11-17T09:00']] };
    expect(words(facts, '2026-11-18T09:00', paused).zh).toBe(
      '截至2026年11月18日（周三）09:00，时限中止，不计算，因此为灰色斜纹“中止”。',
    );
    expect(words({ events: {} }, '2026-11-18T09:00').zh).toBe('时限尚未开始，因此没有颜色。');
  });

  it('should say of a clock without an agreed time that it has no due date yet', () => {
    const agreed = clockSource({ amount: 0, unit: 'agreed' });
    expect(words({ events: { received } }, '2026-11-18T09:00', agreed).zh).toContain('尚无期限');
  });

  it('should say why a clock has no colour', () => {
    expect(words({}, '2026-11-18T09:00')).toEqual({
      zh: '时限尚未开始，因此没有颜色。',
      en: 'The clock has not started, so it has no colour.',
    });
    const major = clockSource(within, { when: "level == 'major'" });
    expect(words({ events: { received }, level: 'minor' }, '2026-11-18T09:00', major)).toEqual({
      zh: '该时限不适用，因此没有颜色。',
      en: 'The time limit does not apply, so it has no colour.',
    });
    const cancelled = clockSource(within, { cancelledBy: ['withdrawn'] });
    const withdrawn = { events: { received, withdrawn: '2026-11-17T09:00' } };
    expect(words(withdrawn, '2026-11-18T09:00', cancelled)).toEqual({
      zh: '该时限已终止，因此没有颜色。',
      en: 'The clock ended without a result, so it has no colour.',
    });
  });

  it('should say that a clock is paused, without seconds', () => {
    const pausable = clockSource(within, { pausable: true });
    const facts: CaseFacts = { events: { received }, pauses: [['2026-11-17T09:00']] };
    expect(words(facts, '2026-11-18T09:00:40', pausable)).toEqual({
      zh: '截至2026年11月18日（周三）09:00，时限中止，不计算，因此为灰色斜纹“中止”。',
      en: 'As of 09:00 on Wednesday 18 November 2026, the clock is paused, so it is hatched, “Paused”.',
    });
  });

  it('should say so while no due was agreed, in the warning window, and of a duty that repeats', () => {
    const agreed = clockSource({ amount: 0, unit: 'agreed' });
    expect(words({ events: { received } }, '2026-11-18T09:00', agreed)).toEqual({
      zh: '截至2026年11月18日（周三）09:00，“办结”尚未完成，尚无期限，因此为绿色“正常”。',
      en: 'As of 09:00 on Wednesday 18 November 2026, “Resolve” is still to be done: there is no due date yet, so it is green, “On time”.',
    });
    const two = clockSource({ amount: 2, unit: 'working-day' });
    expect(words({ events: { received } }, '2026-11-18T09:00', two)).toEqual({
      zh: '截至2026年11月18日（周三）09:00，“办结”尚未完成，今日到期，已进入预警期，因此为黄色“临期”。',
      en: 'As of 09:00 on Wednesday 18 November 2026, “Resolve” is still to be done: due today, the warning window, so it is yellow, “Due soon”.',
    });
    const daily = clockSource({ amount: 24, unit: 'hour' }, { to: 'answered', repeats: true });
    expect(words({ events: { received } }, '2026-11-16T12:00', daily)).toEqual({
      zh: '截至2026年11月16日（周一）12:00，“办结”尚未再次完成，剩余22小时，因此为绿色“正常”。',
      en: 'As of 12:00 on Monday 16 November 2026, “Resolve” is still to be done again: 22 h left, so it is green, “On time”.',
    });
  });
});

describe('explainLight of a stopped clock', () => {
  it('should say in English when and how it was stopped', () => {
    expect(words({ events: { received, closed: '2026-11-20T16:30' } }, '2026-11-25T09:00').en).toBe(
      '“Resolve” was done at 16:30 on Friday 20 November 2026, in time, so it is blue, “Done”.',
    );
  });

  it('should say nothing of a due where none was agreed', () => {
    const agreed = clockSource({ amount: 0, unit: 'agreed' });
    expect(
      words({ events: { received, closed: '2026-11-20T16:30' } }, '2026-11-25T09:00', agreed).zh,
    ).toBe('“办结”于2026年11月20日（周五）16:30完成，因此为蓝色“已办结”。');
  });
});
