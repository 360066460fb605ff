import { assessRecord } from '../../../core/clock/assess-record';
import { explainClock } from '../../../core/clock/explain-clock';
import type { ComplaintRecord } from '../../../core/record/record';
import type { Rulebook } from '../../../core/rulebook/rulebook';
import { clockSource, recordOf, rulebookOf, rulebookWith } from '../../support/clock-case';
import { at, instantOf, shanghai } from '../../support/clock-setting';

const five = clockSource({ amount: 5, unit: 'working-day' });

function told(record: ComplaintRecord, kind: string, rulebook = rulebookOf(five), index = 0) {
  const asOf = instantOf('2026-11-06T10:00');
  const state = assessRecord(record, rulebook, shanghai, asOf).clocks[index];
  if (state === undefined) throw new Error('No clock.');
  return explainClock(state, record, rulebook, shanghai)
    .filter((step) => step.kind === kind)
    .map(({ text }) => [text.zh, text.en]);
}

describe('what came before', () => {
  const received = recordOf({ events: { received: '2026-11-03T09:00' } });
  const correction = {
    event: 'received',
    old: at('2026-11-02'),
    new: at('2026-11-03T09:00'),
    at: at('2026-11-04'),
    by: ' ',
    reason: ' ',
  };

  it('should tell of a correction, without a name or a reason where there is none', () => {
    expect(told({ ...received, corrections: [correction] }, 'correction')).toEqual([
      [
        '“收到投诉”原登记为2026年11月2日（周一），2026年11月4日（周三）更正为2026年11月3日（周二）09:00，按更正后的时间计算。',
        '“Complaint received” was first recorded as Monday 2 November 2026; it was corrected to 09:00 on Tuesday 3 November 2026 on Wednesday 4 November 2026, and the clock runs by that.',
      ],
    ]);
    const signed = { ...correction, by: ' 李四 ', reason: ' 邮戳 ', at: at('2026-11-04T09:00') };
    expect(told({ ...received, corrections: [signed] }, 'correction')[0]?.[1]).toBe(
      '“Complaint received” was first recorded as Monday 2 November 2026; it was corrected to 09:00 on Tuesday 3 November 2026 at 09:00 on Wednesday 4 November 2026 by 李四 (邮戳), and the clock runs by that.',
    );
  });

  it('should not tell of a correction of another event', () => {
    const other = { ...correction, event: 'answered' };
    expect(told({ ...received, corrections: [other] }, 'correction')).toEqual([]);
  });

  it('should tell of the first level a case was given, and of the due that came of it', () => {
    const rulebook = rulebookWith([
      clockSource({ amount: 2, unit: 'working-day' }, { when: "level == 'major'" }),
    ]);
    const change = { at: at('2026-11-04T09:00'), by: '李四', reason: '媒体关注' };
    const record: ComplaintRecord = {
      ...received,
      level: 'major',
      levelChanges: [{ ...change, to: 'major' }],
    };
    expect(told(record, 'level', rulebook)).toEqual([
      [
        '2026年11月4日（周三）09:00由李四将级别由未定级改为重大投诉（媒体关注），期限自原起点重新计算：到期日由无改为2026-11-05。',
        'The level was changed from none to major complaint at 09:00 on Wednesday 4 November 2026 by 李四 (媒体关注); the limit is counted anew from the original start: the due date moves from none to 2026-11-05.',
      ],
    ]);
  });

  it('should compare a level only with the clocks between the same events', () => {
    const rulebook = rulebookWith([
      clockSource({ amount: 9, unit: 'working-day' }, { key: 'answer', to: 'answered' }),
      clockSource({ amount: 8, unit: 'working-day' }, { key: 'after', from: 'answered' }),
      clockSource({ amount: 5, unit: 'working-day' }, { key: 'minor', when: "level == 'minor'" }),
      clockSource({ amount: 2, unit: 'working-day' }, { key: 'major', when: "level == 'major'" }),
    ]);
    const record: ComplaintRecord = {
      ...recordOf({ events: { received: '2026-11-03T09:00', answered: '2026-11-03T10:00' } }),
      level: 'major',
      levelChanges: [
        { from: 'minor', to: 'major', at: at('2026-11-04T09:00'), by: '李四', reason: '' },
      ],
    };
    expect(told(record, 'level', rulebook, 3)[0]?.[0]).toContain(
      '到期日由2026-11-10改为2026-11-05。',
    );
    expect(told(record, 'level', rulebook, 0)).toEqual([]);
  });

  it('should tell how many turns of a grid were missed', () => {
    const hourly = clockSource(
      { amount: 1, unit: 'hour' },
      { to: 'answered', repeats: true, grid: 'fixed' },
    );
    const record = recordOf({
      events: { received: '2026-11-03T08:00', answered: '2026-11-03T12:30' },
    });
    expect(told(record, 'missed', rulebookOf(hourly))).toEqual([
      [
        '应于2026-11-03 09:00前完成的一次，至2026年11月3日（周二）12:30才完成，共缺4次。',
        'The one due 2026-11-03 09:00 was done at 12:30 on Tuesday 3 November 2026 only, 4 were missed.',
      ],
    ]);
  });
});

describe('what came before, in its own words', () => {
  const change = { at: at('2026-11-04T09:00'), by: '', reason: '' };
  const received = { received: '2026-11-03T09:00' };
  const said = (record: ComplaintRecord, rulebook: Rulebook, index = 0) =>
    told(record, 'level', rulebook, index).map(([zh, en]) => [
      /到期日由.*/.exec(zh ?? '')?.[0],
      /moves from .*/.exec(en ?? '')?.[0],
    ]);

  it('should tell of every change of level, also of those that left no due', () => {
    const rulebook = rulebookWith([
      clockSource({ amount: 2, unit: 'working-day' }, { when: "level == 'major'" }),
    ]);
    const record: ComplaintRecord = {
      ...recordOf({ events: received, level: 'major' }),
      levelChanges: [
        { ...change, from: 'major', to: 'minor' },
        { ...change, from: 'minor', to: 'major' },
      ],
    };
    expect(said(record, rulebook)).toEqual([
      ['到期日由2026-11-05改为无。', 'moves from 2026-11-05 to none.'],
      ['到期日由无改为2026-11-05。', 'moves from none to 2026-11-05.'],
    ]);
  });

  it('should compare with the clock itself where it applies, and with one of its purpose', () => {
    const both = (purpose: 'resolve' | 'step') =>
      rulebookWith([
        clockSource({ amount: 9, unit: 'working-day' }, { key: 'plan', purpose }),
        clockSource({ amount: 7, unit: 'working-day' }, { key: 'any', when: "level == 'minor'" }),
        clockSource({ amount: 2, unit: 'working-day' }, { when: "level == 'major'" }),
      ]);
    const record: ComplaintRecord = {
      ...recordOf({ events: received, level: 'major' }),
      levelChanges: [{ ...change, from: 'minor', to: 'major' }],
    };
    expect(said(record, both('resolve'), 2)).toEqual([
      ['到期日由2026-11-12改为2026-11-05。', 'moves from 2026-11-12 to 2026-11-05.'],
    ]);
    expect(said(record, both('step'), 2)).toEqual([
      ['到期日由2026-11-16改为2026-11-05。', 'moves from 2026-11-16 to 2026-11-05.'],
    ]);
    expect(said(record, both('step'), 0)).toEqual([]);
  });

  it('should know the due of a case that had no level yet', () => {
    const rulebook = rulebookWith([
      clockSource({ amount: 9, unit: 'working-day' }, { key: 'open', when: "level == ''" }),
      clockSource({ amount: 2, unit: 'working-day' }, { when: "level == 'major'" }),
    ]);
    const record: ComplaintRecord = {
      ...recordOf({ events: received, level: 'major' }),
      levelChanges: [{ ...change, to: 'major' }],
    };
    expect(said(record, rulebook, 1)).toEqual([
      ['到期日由2026-11-16改为2026-11-05。', 'moves from 2026-11-16 to 2026-11-05.'],
    ]);
  });

  it('should show the code of a level the rulebook does not know', () => {
    const rulebook = rulebookWith([
      clockSource({ amount: 9, unit: 'working-day' }, { when: "level != 'major'" }),
      clockSource({ amount: 2, unit: 'working-day' }, { key: 'two', when: "level == 'major'" }),
    ]);
    const record: ComplaintRecord = {
      ...recordOf({ events: received, level: 'major' }),
      levelChanges: [{ ...change, from: 'old', to: 'major' }],
    };
    expect(told(record, 'level', rulebook, 1)[0]?.[0]).toContain('将级别由old改为重大投诉');
  });

  it('should not tell of the reopening to a clock that starts with it', () => {
    const text = (zh: string, en: string) => ({ zh, en });
    const events = [
      { key: 'received', title: text('收到', 'Received'), clause: '一' },
      {
        key: 'closed',
        title: text('办结', 'Closed'),
        after: ['received', 'reopened'],
        ends: 'closed' as const,
        clause: '一',
      },
      {
        key: 'reopened',
        title: text('重办', 'Reopened'),
        after: ['closed'],
        reopens: true,
        clause: '一',
      },
    ];
    const clocks = [five, { ...five, key: 'again', from: 'reopened' }];
    const record = recordOf({
      events: {
        received: '2026-11-02T09:00',
        closed: '2026-11-03T09:00',
        reopened: '2026-11-05T09:00',
      },
    });
    const rulebook = rulebookWith(clocks, { events });
    expect(told(record, 'reopening', rulebook, 0)).toHaveLength(1);
    expect(told(record, 'reopening', rulebook, 1)).toEqual([]);
  });
});

describe('what came before, where nothing did', () => {
  it('should be no step at all for a change of level that moves nothing', () => {
    const record: ComplaintRecord = {
      ...recordOf({ events: { received: '2026-11-03T09:00' }, level: 'major' }),
      levelChanges: [
        { from: 'minor', to: 'major', at: at('2026-11-04T09:00'), by: '', reason: '' },
      ],
    };
    const rulebook = rulebookOf(five);
    const [state] = assessRecord(record, rulebook, shanghai, instantOf('2026-11-06T10:00')).clocks;
    const steps = state ? explainClock(state, record, rulebook, shanghai) : [];
    expect(steps.map(({ kind }) => kind)).toEqual([
      'start',
      'count',
      'skip',
      'count',
      'count',
      'due',
    ]);
  });
});
