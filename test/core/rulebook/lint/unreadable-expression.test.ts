import { lintCodes } from '../../../support/lint-codes';
import { named } from '../../../support/sample-rulebook';

describe('unreadableExpression', () => {
  it.each([
    ['inputs.loss / 2.0', []],
    ['max(results.share, fields.amount)', []],
    ['inputs.loss +', ['expression-unreadable@formulas.0.value']],
    ['nothing.loss', ['expression-unreadable@formulas.0.value']],
  ])('should judge %s', (value, expected) => {
    expect(
      lintCodes({ formulas: [{ key: 'share', title: named('share'), value, clause: '1' }] }),
    ).toEqual(expected);
  });
});
