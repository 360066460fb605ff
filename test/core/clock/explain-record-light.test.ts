import { assessRecord } from '../../../core/clock/assess-record';
import { explainRecordLight } from '../../../core/clock/explain/explain-record-light';
import { clockSource, recordOf, rulebookWith, type CaseFacts } from '../../support/clock-case';
import { instantOf, shanghai } from '../../support/clock-setting';

const named = (key: string, zh: string, en: string, amount: number, purpose?: 'time-bar') =>
  clockSource(
    { amount, unit: 'working-day' },
    { key, title: { zh, en }, ...(purpose && { purpose }) },
  );
const rulebook = rulebookWith([
  named('resolve', '办结', 'Resolve', 10),
  named('answer', '答复', 'Answer', 5),
  named('survey', '调查', 'Investigate', 5),
  named('claim', '申诉期', 'Time to appeal', 1, 'time-bar'),
]);

/** Why a case received on Monday 16 November 2026 has its colour, seen at a time. */
function words(asOf: string, events: CaseFacts['events'] = { received: '2026-11-16T10:00' }) {
  const instant = instantOf(asOf);
  return explainRecordLight(
    assessRecord(recordOf({ events }), rulebook, shanghai, instant),
    shanghai.zone,
  );
}

describe('explainRecordLight', () => {
  it('should name the worst clocks and say of each why it has its colour', () => {
    expect(words('2026-11-25T09:00')).toEqual({
      zh:
        '整件取最重的一项时限，即“答复”、“调查”。' +
        '截至2026年11月25日（周三）09:00，“答复”尚未完成，逾期2个工作日，因此为红色“逾期”。' +
        '截至2026年11月25日（周三）09:00，“调查”尚未完成，逾期2个工作日，因此为红色“逾期”。',
      en:
        'The record takes the worst of its clocks: “Answer”, “Investigate”. ' +
        'As of 09:00 on Wednesday 25 November 2026, “Answer” is still to be done: overdue by 2 working days, so it is red, “Overdue”. ' +
        'As of 09:00 on Wednesday 25 November 2026, “Investigate” is still to be done: overdue by 2 working days, so it is red, “Overdue”.',
    });
  });

  it('should say so when all clocks are alike', () => {
    const { zh, en } = words('2026-11-17T09:00');
    expect(zh).toMatch(/^各项时限都是“正常”。截至/);
    expect(en).toMatch(/^All its clocks are “On time”\. As of/);
  });

  it('should give the one reason where only one clock has a colour', () => {
    const single = rulebookWith([named('resolve', '办结', 'Resolve', 10)]);
    const record = recordOf({ events: { received: '2026-11-16T10:00' } });
    const assessment = assessRecord(record, single, shanghai, instantOf('2026-11-18T09:00'));
    expect(explainRecordLight(assessment, shanghai.zone).zh).toMatch(
      /^截至2026年11月18日（周三）09:00，“办结”尚未完成.*因此为绿色“正常”。$/,
    );
  });

  it('should leave clocks aside that have not started', () => {
    const pending = { ...named('visit', '回访', 'Visit', 5), from: 'closed', to: 'answered' };
    const two = rulebookWith([named('resolve', '办结', 'Resolve', 10), pending]);
    const record = recordOf({ events: { received: '2026-11-16T10:00' } });
    const assessment = assessRecord(record, two, shanghai, instantOf('2026-11-18T09:00'));
    expect(explainRecordLight(assessment, shanghai.zone).zh).toMatch(/^截至2026年11月18日/);
  });

  it('should say why there is no colour', () => {
    expect(words('2026-11-17T09:00', {})).toEqual({
      zh: '没有正在计算或已经完成的时限，因此没有颜色。',
      en: 'No clock is running or done, so it has no colour.',
    });
  });
});
