import { foldText } from '../../../core/record/fold-text';
import { foldVariants } from '../../../core/record/fold-variants';
import { choiceReader } from '../../../core/record/read-choice';
import type { Field } from '../../../core/rulebook/rulebook';

describe('foldVariants', () => {
  it('should write the traditional 訴 as 诉 and leave the rest', () => {
    expect(foldVariants('产品质量投訴')).toBe('产品质量投诉');
    expect(foldVariants('產品')).toBe('產品');
  });

  it('should make both spellings of a name compare equal', () => {
    expect(foldText('投訴內容')).toBe(foldText('投诉內容'));
  });

  it('should read either spelling of a choice as the value the document prints', () => {
    const read = choiceReader({
      choices: [{ value: '产品质量投訴', en: 'quality' }],
    } as unknown as Field);
    expect(read('产品质量投诉')).toBe('产品质量投訴');
    expect(read('产品质量投訴')).toBe('产品质量投訴');
  });
});
