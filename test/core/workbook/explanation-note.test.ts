import { assessRecord } from '../../../core/clock/assess-record';
import { dueNote, isExplanationNote, lightNote } from '../../../core/workbook/explanation-note';
import { ledger, record } from '../../support/planned-ledger';
import { officeNow } from '../../support/office-ledger';

describe('dueNote', () => {
  const note = (language: 'zh' | 'en'): string => {
    const spoken = { ...ledger, language };
    const { clocks } = assessRecord(record, ledger.rulebook, ledger, officeNow);
    const state = clocks.find(({ clock }) => clock.key === 'calendar-days');
    return state === undefined ? '' : dueNote(state, record, spoken);
  };

  it('should hold the question, the numbered steps with the source, and the colour', () => {
    const lines = note('zh').split('\n');
    expect(lines[0]).toBe('为什么是这一天：自然日');
    expect(lines[1]).toMatch(/^1\. 2026年11月20日（周五）10:00“受理”/);
    expect(lines.at(-2)).toMatch(/^\d\. 应于2026年12月7日（周一）24:00前完成。依据：/);
    expect(lines.at(-1)).toMatch(/因此为绿色“正常”。$/);
  });

  it('should be known again in either language, and no other note with it', () => {
    expect(isExplanationNote(note('zh'))).toBe(true);
    expect(isExplanationNote(note('en'))).toBe(true);
    expect(isExplanationNote('李：请周五前回电')).toBe(false);
  });
});

describe('lightNote', () => {
  const assessment = assessRecord(record, ledger.rulebook, ledger, officeNow);

  it('should ask for the colour and answer it, and be known again in either language', () => {
    const [question, answer] = lightNote(assessment, { ...ledger, language: 'zh' }).split('\n');
    expect(question).toBe('为什么是这个颜色');
    expect(answer).toMatch(/因此为.色“.*”。$/);
    for (const language of ['zh', 'en'] as const) {
      expect(isExplanationNote(lightNote(assessment, { ...ledger, language }))).toBe(true);
    }
  });
});
