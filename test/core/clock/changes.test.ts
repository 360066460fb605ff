import { assessRecord } from '../../../core/clock/assess-record';
import { dueText } from '../../../core/clock/due-text';
import { explainClock } from '../../../core/clock/explain-clock';
import { clockFindings } from '../../../core/escalation/clock-findings';
import { checkRecord } from '../../../core/record/check-record';
import type { ComplaintRecord } from '../../../core/record/record';
import type { Rulebook } from '../../../core/rulebook/rulebook';
import { clockSource, recordOf, rulebookOf, rulebookWith } from '../../support/clock-case';
import { at, instantOf, shanghai } from '../../support/clock-setting';
import { en, zh } from '../../support/explanation';

const clause = '第四条';
const five = { amount: 5, unit: 'working-day' } as const;
const received = { received: '2026-11-02T09:00' };

function look(record: ComplaintRecord, rulebook: Rulebook, asOf: string, index = 0) {
  const instant = instantOf(asOf);
  const assessment = assessRecord(record, rulebook, shanghai, instant);
  const state = assessment.clocks[index];
  if (state === undefined) throw new Error('No clock.');
  const { due } = state;
  return {
    said: `${state.status} ${due ? dueText(due, shanghai.zone) : 'none'}`,
    codes: [
      ...checkRecord(record, rulebook, { ...shanghai, asOf: instant }),
      ...clockFindings(assessment, rulebook, shanghai.zone),
    ].map(({ code }) => code),
    steps: explainClock(state, record, rulebook, shanghai),
  };
}

describe('an extension', () => {
  const extension = { kind: 'additive', amount: 3, approver: 'head', clause } as const;
  const asked = (requestedAt: string, fields: ComplaintRecord['fields'] = {}) =>
    recordOf({ events: received, fields, extensions: [{ amount: 3, requestedAt }] });

  it('should be asked for before the due', () => {
    const rulebook = rulebookOf(clockSource(five, { extension }));
    const intime = look(asked('2026-11-09T23:00'), rulebook, '2026-11-10T09:00');
    expect(intime).toMatchObject({ said: 'running 2026-11-12', codes: [] });
    const late = look(asked('2026-11-10T00:00'), rulebook, '2026-11-10T10:00');
    expect(late).toMatchObject({ said: 'overdue 2026-11-09', codes: ['extension-late'] });
    expect(zh(late.steps)).toContain('11月10日（周二）申请的延长不计入：应在期限届满前申请。');
    const allowed = rulebookOf(
      clockSource(five, { extension: { ...extension, afterExpiry: true } }),
    );
    expect(look(asked('2026-11-10T00:00'), allowed, '2026-11-10T10:00')).toMatchObject({
      said: 'running 2026-11-12',
      codes: [],
    });
  });

  it('should not count a late one against those allowed', () => {
    const rulebook = rulebookOf(clockSource({ amount: 2, unit: 'working-day' }, { extension }));
    const record = recordOf({
      events: received,
      extensions: [
        { amount: 3, requestedAt: '2026-11-05T09:00' },
        { amount: 3, requestedAt: '2026-11-04T09:00' },
      ],
    });
    expect(look(record, rulebook, '2026-11-05T09:00').said).toBe('running 2026-11-09');
  });

  it('should have no effect without the consent it requires', () => {
    const source = clockSource(five, { extension: { ...extension, requires: ['complex'] } });
    const rulebook = rulebookOf(source);
    const without = look(asked('2026-11-09T09:00'), rulebook, '2026-11-10T10:00');
    expect(without).toMatchObject({ said: 'overdue 2026-11-09', codes: ['extension-requires'] });
    expect(zh(without.steps)).toContain(
      '11月9日（周一）申请的延长不计入：须经主管负责人批准，并填写案情复杂，最多1次（第四条）。',
    );
    const refused = asked('2026-11-09T09:00', { complex: false });
    expect(look(refused, rulebook, '2026-11-10T10:00').codes).toEqual(['extension-requires']);
    const given = asked('2026-11-09T09:00', { complex: true });
    expect(look(given, rulebook, '2026-11-10T10:00')).toMatchObject({
      said: 'running 2026-11-12',
      codes: [],
    });
  });
});

describe('a change of level', () => {
  const rulebook = rulebookWith([
    clockSource(five, { when: "level == 'minor'", pausable: true }),
    clockSource(
      { amount: 2, unit: 'working-day' },
      { key: 'major', when: "level == 'major'", pausable: true },
    ),
  ]);
  const changed: ComplaintRecord = {
    ...recordOf({ events: received, level: 'major', pauses: [['2026-11-03', '2026-11-04']] }),
    levelChanges: [
      { from: 'minor', to: 'major', at: at('2026-11-06T09:00'), by: '李四', reason: '媒体关注' },
    ],
  };

  it('should count anew from the start with its pauses, and be overdue at once where time is up', () => {
    expect(look({ ...changed, level: 'minor' }, rulebook, '2026-11-06T09:00').said).toBe(
      'running 2026-11-10',
    );
    const now = look(changed, rulebook, '2026-11-06T09:00', 1);
    expect(now.said).toBe('overdue 2026-11-05');
    expect(zh(now.steps)).toContain(
      '2026年11月6日（周五）09:00由李四将级别由轻微投诉改为重大投诉（媒体关注），期限自原起点重新计算：到期日由2026-11-10改为2026-11-05。',
    );
    expect(en(now.steps)).toContain(
      'The level was changed from minor complaint to major complaint at 09:00 on Friday 6 November 2026 by 李四 (媒体关注); the limit is counted anew from the original start: the due date moves from 2026-11-10 to 2026-11-05.',
    );
  });

  it('should not be told of where it moves nothing', () => {
    const { steps } = look(changed, rulebookOf(clockSource(five)), '2026-11-06T09:00');
    expect(steps.map(({ kind }) => kind)).not.toContain('level');
  });
});

describe('a corrected start', () => {
  it('should run from the corrected time and keep both', () => {
    const record: ComplaintRecord = {
      ...recordOf({ events: { received: '2026-11-03T09:00' } }),
      corrections: [
        {
          event: 'received',
          old: at('2026-11-02T09:00'),
          new: at('2026-11-03T09:00'),
          at: at('2026-11-04T09:00'),
          by: '李四',
          reason: '邮戳',
        },
      ],
    };
    const { said, steps } = look(record, rulebookOf(clockSource(five)), '2026-11-04T10:00');
    expect(said).toBe('running 2026-11-10');
    expect(zh(steps)).toContain(
      '“收到投诉”原登记为2026年11月2日（周一）09:00，2026年11月4日（周三）09:00由李四更正为2026年11月3日（周二）09:00（邮戳），按更正后的时间计算。',
    );
  });
});

describe('clocks side by side', () => {
  const chained = rulebookWith([
    clockSource(five),
    clockSource({ amount: 2, unit: 'hour' }, { key: 'answer', to: 'answered' }),
    clockSource({ amount: 3, unit: 'working-day' }, { key: 'after', from: 'answered' }),
  ]);
  const states = (events: Readonly<Record<string, string>>) =>
    assessRecord(recordOf({ events }), chained, shanghai, instantOf('2026-11-02T12:00')).clocks.map(
      ({ status }) => status,
    );

  it('should run each by its own events, one starting where another stops', () => {
    expect(states({})).toEqual(['pending', 'pending', 'pending']);
    expect(states(received)).toEqual(['running', 'overdue', 'pending']);
    const answered = { ...received, answered: '2026-11-02T10:00' };
    expect(states(answered)).toEqual(['running', 'met', 'running']);
    expect(states({ ...answered, closed: '2026-11-02T11:00' })).toEqual(['met', 'met', 'met']);
    expect(states({ answered: '2026-11-02T10:00' })).toEqual(['pending', 'pending', 'running']);
  });
});
