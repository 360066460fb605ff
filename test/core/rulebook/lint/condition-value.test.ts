import { changed, lintCodes } from '../../../support/lint-codes';

describe('conditionValue', () => {
  it.each([
    'level == "huge"',
    'level in ["major", "huge"]',
    'fields.kind == "价格"',
    'fields.kind in ["质量", "价格"]',
    '"quality" == fields.kind',
    'fields.urgent == "是"',
  ])('should report “%s”, which can never hold', (when) => {
    expect(lintCodes(changed('clocks', { when }))).toEqual(['condition-value@clocks.0.when']);
  });

  it.each(['level != ""', 'fields.kind == "质量"', 'fields.urgent == true', 'fields.name == "x"'])(
    'should accept “%s”',
    (when) => {
      expect(lintCodes(changed('clocks', { when }))).toEqual([]);
    },
  );
});
