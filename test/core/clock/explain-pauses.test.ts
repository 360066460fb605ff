import { assessRecord } from '../../../core/clock/assess-record';
import { explainClock } from '../../../core/clock/explain-clock';
import type { Pause } from '../../../core/record/record';
import { clockSource, recordOf, rulebookWith, type ClockSource } from '../../support/clock-case';
import { at, instantOf, shanghai } from '../../support/clock-setting';
import { en, zh } from '../../support/explanation';

type Rule = NonNullable<ClockSource['pause']>;
const clause = '第十条';
const grounds = [
  { key: 'audit', title: { zh: '审计', en: 'audit' } },
  { key: 'appraisal', title: { zh: '鉴定', en: 'appraisal' } },
];
const pause = (from: string, to?: string, rest: Partial<Pause> = {}): Pause => ({
  from: at(`2026-11-${from}`),
  ...(to !== undefined && { to: at(`2026-11-${to}`) }),
  reason: '',
  ...rest,
});

/** What is said of the pauses of a clock received at nine on Monday 2 November 2026. */
function told(
  pauses: readonly Pause[],
  rule: Omit<Rule, 'clause'> = {},
  asOf = '27T10:00',
  within: ClockSource['within'] = { amount: 5, unit: 'working-day' },
) {
  const rulebook = rulebookWith([clockSource(within, { pausable: true })], {
    pause: { ...rule, clause },
  });
  const record = { ...recordOf({ events: { received: '2026-11-02T09:00' } }), pauses };
  const [state] = assessRecord(record, rulebook, shanghai, instantOf(`2026-11-${asOf}`)).clocks;
  if (state === undefined) throw new Error('No clock.');
  return explainClock(state, record, rulebook, shanghai).filter(({ kind }) => kind === 'pause');
}

describe('the reasons of a pause', () => {
  it('should be its ground, its words and who paused, each where there is one', () => {
    const full = { ground: 'appraisal', reason: ' 送检 ', by: ' 李四 ' };
    const steps = told([pause('03', '04', full)], { grounds });
    expect(zh(steps)).toEqual(['11月3日（周二）时限中止（鉴定，送检，李四），其间各日不计入。']);
    expect(en(steps)).toEqual([
      'The clock was paused on Tuesday 3 November (appraisal, 送检, 李四): these days are not counted.',
    ]);
    expect(zh(told([pause('03', '04', { by: ' ' })]))).toEqual([
      '11月3日（周二）时限中止，其间各日不计入。',
    ]);
  });

  it('should be those of every pause that one stretch was made of', () => {
    const steps = told([
      pause('03', '05', { reason: '送检' }),
      pause('05', '06', { reason: '补充材料' }),
    ]);
    expect(zh(steps)).toEqual(['11月3–5日时限中止（送检；补充材料），其间各日不计入。']);
    expect(en(steps)).toEqual([
      'The clock was paused from 3–5 November (送检; 补充材料): these days are not counted.',
    ]);
  });

  it('should stay with the stretch they belong to', () => {
    const steps = told([
      pause('03', '04', { reason: '送检' }),
      pause('05', '06', { reason: '补充材料' }),
    ]);
    expect(zh(steps)).toEqual([
      '11月3日（周二）时限中止（送检），其间各日不计入。',
      '11月5日（周四）时限中止（补充材料），其间各日不计入。',
    ]);
  });

  it('should be said from the very second a pause begins', () => {
    const steps = told([pause('03T09:00', undefined, { reason: '送检' })], {}, '03T09:00');
    expect(zh(steps)[0]).toBe('11月3日（周二）起至今时限中止（送检），其间各日不计入。');
    expect(en(steps)[0]).toBe(
      'The clock was paused from Tuesday 3 November until now (送检): these days are not counted.',
    );
  });
});

describe('a total of pauses', () => {
  const maxTotal = { amount: 2, unit: 'working-day' } as const;
  const zhLimit = '中止累计以2个工作日为限，期满自动恢复，第十条';

  it('should be said of a pause that it ended, with the clause', () => {
    expect(zh(told([pause('03')], { maxTotal }))).toEqual([
      `11月3–4日时限中止（${zhLimit}），其间各日不计入。`,
    ]);
    expect(en(told([pause('03', '06', { reason: '送检' })], { maxTotal }))).toEqual([
      'The clock was paused from 3–4 November (送检; pauses last 2 working days in all and then end by themselves, 第十条): these days are not counted.',
    ]);
  });

  it('should not be said of a pause that ended by itself, to the second', () => {
    expect(zh(told([pause('03', '05')], { maxTotal })).join()).not.toContain('累计');
    expect(zh(told([pause('03', '04')], { maxTotal })).join()).not.toContain('累计');
    const two = [pause('03', '05T09:00'), pause('04', '05')];
    expect(zh(told(two, { maxTotal })).join()).not.toContain('累计');
  });
});

describe('pauses that do not count', () => {
  it('should be told of, beside those that do', () => {
    const known = pause('03', '04', { ground: 'audit' });
    const other = pause('05', '06', { ground: 'holiday' });
    expect(zh(told([known, other], { grounds }))).toEqual([
      '11月3日（周二）时限中止（审计），其间各日不计入。',
      '11月5日（周四）起的中止不符合规定，不计入（第十条）。',
    ]);
  });
});

describe('the time a pause has to touch', () => {
  const hours = { amount: 24, unit: 'hour' } as const;
  const touches = (from: string, to: string): boolean =>
    told([pause(from, to)], {}, '27T10:00', hours).length > 0;

  it('should be from the start, exclusive, to the due, inclusive', () => {
    expect(touches('01T08:00', '02T09:00')).toBe(false);
    expect(touches('01T08:00', '02T09:01')).toBe(true);
    expect(touches('03T09:00', '03T10:00')).toBe(true);
    expect(touches('03T09:01', '03T10:00')).toBe(false);
  });
});
