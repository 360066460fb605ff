import { beginsLikeFormula } from '../../../core/workbook/begins-like-formula';
import { plantedFormulas } from '../../support/planted-formulas';

describe('a text that begins like a formula', () => {
  it.each(plantedFormulas)('should be known: %j', (text) => {
    expect(beginsLikeFormula(text)).toBe(true);
  });

  it.each(['', '投诉', '3-2-501', ' =1+1', "'=1+1", 'a=b', '（－）'])(
    'should not be seen in %j',
    (text) => {
      expect(beginsLikeFormula(text)).toBe(false);
    },
  );
});
