import { isShownSealed, sealedFields, sealedMark } from '../../../core/record/sealed-mark';
import { readRulebook, rulebookIds } from '../../support/read-rulebook';

describe('sealedMark', () => {
  it('should stand in one text of a record of every regime, and be known again there', () => {
    for (const id of rulebookIds()) {
      const rulebook = readRulebook(id);
      const shown = sealedFields(rulebook);
      expect([id, Object.values(shown)]).toEqual([id, [sealedMark]]);
      expect(isShownSealed({ fields: shown }, rulebook)).toBe(true);
      expect(isShownSealed({ fields: {} }, rulebook)).toBe(false);
      const open = Object.fromEntries(Object.keys(shown).map((key) => [key, '漏水（密件）']));
      expect(isShownSealed({ fields: open }, rulebook)).toBe(false);
    }
  });
});
