import { assessRecord } from '../../../core/clock/assess-record';
import { dueText } from '../../../core/clock/due-text';
import { explainClock } from '../../../core/clock/explain-clock';
import { checkRecord } from '../../../core/record/check-record';
import type { Pause } from '../../../core/record/record';
import { clockSource, recordOf, rulebookWith, type ClockSource } from '../../support/clock-case';
import { at, instantOf, shanghai } from '../../support/clock-setting';
import { en, zh } from '../../support/explanation';

type Rule = NonNullable<ClockSource['pause']>;
const clause = '第十条';
const grounds = [{ key: 'appraisal', title: { zh: '鉴定', en: 'appraisal' } }];
const pause = (from: string, to?: string, rest: Partial<Pause> = {}): Pause => ({
  from: at(from),
  ...(to !== undefined && { to: at(to) }),
  reason: '',
  ...rest,
});

/** The state, due and findings of a clock of 5 working days received on Monday 2 November 2026. */
function run(
  rule: Omit<Rule, 'clause'>,
  pauses: readonly Pause[],
  asOf = '2026-11-04T10:00',
  within: ClockSource['within'] = { amount: 5, unit: 'working-day' },
) {
  const rulebook = rulebookWith([clockSource(within, { pausable: true })], {
    pause: { ...rule, clause },
  });
  const record = { ...recordOf({ events: { received: '2026-11-02T09:00' } }), pauses };
  const instant = instantOf(asOf);
  const [state] = assessRecord(record, rulebook, shanghai, instant).clocks;
  if (state?.due === undefined) throw new Error('No due.');
  return {
    said: `${state.status} ${dueText(state.due, shanghai.zone)}`,
    codes: checkRecord(record, rulebook, { ...shanghai, asOf: instant }).map(({ code }) => code),
    steps: explainClock(state, record, rulebook, shanghai),
  };
}

describe('the rules for pauses', () => {
  it('should let only their grounds pause a clock', () => {
    const known = run({ grounds }, [pause('2026-11-03', '2026-11-04', { ground: 'appraisal' })]);
    expect(known).toMatchObject({ said: 'running 2026-11-10', codes: [] });
    expect(zh(known.steps)).toContain('11月3日（周二）时限中止（鉴定），其间各日不计入。');
    const other = run({ grounds }, [pause('2026-11-03', '2026-11-04', { ground: 'holiday' })]);
    expect(other).toMatchObject({ said: 'running 2026-11-09', codes: ['pause-ground'] });
    expect(en(other.steps)).toContain(
      'The pause from Tuesday 3 November is not allowed and does not count (第十条).',
    );
  });

  it('should count no more pauses than they allow', () => {
    const asOf = '2026-11-06T10:00';
    const pauses = [pause('2026-11-04', '2026-11-05'), pause('2026-11-03', '2026-11-04')];
    expect(run({ maxTimes: 2 }, pauses, asOf)).toMatchObject({
      said: 'running 2026-11-11',
      codes: [],
    });
    expect(run({ maxTimes: 1 }, pauses, asOf)).toMatchObject({
      said: 'running 2026-11-10',
      codes: ['pause-too-often'],
    });
  });

  it('should let the clock run on by itself when the total is reached', () => {
    const rule = { maxTotal: { amount: 2, unit: 'working-day' } as const };
    expect(run(rule, [pause('2026-11-03')], '2026-11-04T10:00').said).toBe('paused 2026-11-11');
    const later = run(rule, [pause('2026-11-03')], '2026-11-09T10:00');
    expect(later.said).toBe('running 2026-11-11');
    expect(zh(later.steps).join()).toContain('中止累计以2个工作日为限，期满自动恢复');
    const two = [pause('2026-11-03', '2026-11-04'), pause('2026-11-05', '2026-11-10')];
    expect(run(rule, two, '2026-11-20T10:00').said).toBe('overdue 2026-11-11');
  });

  it('should measure a total in hours by the clock, in working hours by the office', () => {
    const hours = { amount: 8, unit: 'hour' } as const;
    const paused = [pause('2026-11-02T10:00', '2026-11-02T20:00')];
    expect(
      run({ maxTotal: { amount: 3, unit: 'hour' } }, paused, '2026-11-02T21:00', hours).said,
    ).toBe('overdue 2026-11-02 20:00');
    const working = { amount: 4, unit: 'working-hour' } as const;
    expect(run({ maxTotal: working }, paused, '2026-11-02T21:00', hours).said).toBe(
      'running 2026-11-02 22:00',
    );
  });

  it('should add up the hours of several pauses, of working hours those of business', () => {
    const hours = { amount: 8, unit: 'hour' } as const;
    const two = [
      pause('2026-11-02T10:00', '2026-11-02T12:00'),
      pause('2026-11-02T13:00', '2026-11-02T15:00'),
    ];
    const total = { maxTotal: { amount: 3, unit: 'hour' } } as const;
    expect(run(total, two, '2026-11-02T16:00', hours).said).toBe('running 2026-11-02 20:00');
    const working = { maxTotal: { amount: 5, unit: 'working-hour' } } as const;
    // From 17:00 to 10:00 the office is open for two hours, from 14:00 on for the three left.
    const overnight = [
      pause('2026-11-02T17:00', '2026-11-03T10:00'),
      pause('2026-11-03T14:00', '2026-11-03T18:00'),
    ];
    const limit = { amount: 16, unit: 'working-hour' } as const;
    expect(run(working, overnight, '2026-11-03T19:00', limit).said).toBe(
      'running 2026-11-04 15:00',
    );
  });

  it('should bound how far back a pause may be entered', () => {
    const rule = { backdating: 2 };
    const entered = (recordedAt: string) => [
      pause('2026-11-03', '2026-11-04', { recordedAt: at(recordedAt) }),
    ];
    expect(run(rule, entered('2026-11-05T09:00'))).toMatchObject({
      said: 'running 2026-11-10',
      codes: [],
    });
    expect(run(rule, entered('2026-11-06T09:00'))).toMatchObject({
      said: 'running 2026-11-09',
      codes: ['pause-backdated'],
    });
    expect(run(rule, entered('2026-11-02T09:00')).codes).toEqual(['pause-in-future']);
  });

  it('should not let a pause begin before the clock was last resumed', () => {
    const ended = pause('2026-11-03T09:00', '2026-11-05T09:00', {
      recordedAt: at('2026-11-03T09:00'),
    });
    const overlooked = pause('2026-11-04T09:00', '2026-11-06T09:00', {
      recordedAt: at('2026-11-06T10:00'),
    });
    expect(run({}, [ended, overlooked], '2026-11-06T11:00').codes).toEqual(['pause-before-resume']);
    const meanwhile = { ...overlooked, recordedAt: at('2026-11-04T10:00') };
    expect(run({}, [ended, meanwhile], '2026-11-06T11:00').codes).toEqual([]);
  });

  it('should refuse a pause that begins in the future', () => {
    expect(run({}, [pause('2026-11-05')], '2026-11-04T10:00').codes).toEqual(['pause-in-future']);
  });

  it('should say when a paused clock would be due if it were resumed now', () => {
    const { steps, said } = run({}, [pause('2026-11-03T09:00')], '2026-11-20T10:00');
    expect(said).toBe('paused 2026-11-27');
    expect(zh(steps)).toContain('现处于中止，若现在恢复，应于2026年11月27日（周五）24:00前完成。');
    expect(en(steps)).toContain(
      'The clock is paused; if it were resumed now, it would be due by the end of Friday 27 November 2026.',
    );
  });
});
