import { stepsText } from '../../../core/clock/steps-text';

describe('stepsText', () => {
  it('should read out all steps, in English with a blank between them', () => {
    const step = (zh: string, en: string) => ({ kind: 'count' as const, text: { zh, en } });
    expect(stepsText([step('一。', 'One.'), step('二。', 'Two.')])).toEqual({
      zh: '一。二。',
      en: 'One. Two.',
    });
    expect(stepsText([])).toEqual({ zh: '', en: '' });
  });
});
