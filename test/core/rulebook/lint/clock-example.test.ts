import { lintRulebook } from '../../../../core/rulebook/lint-rulebook';
import { sampleDefinition } from '../../../support/sample-rulebook';
import { changed, lintCodes } from '../../../support/lint-codes';

describe('clockExample', () => {
  it('should warn of a clock no example shows', () => {
    const change = changed('examples', { expect: {} });
    expect(lintCodes(change)).toEqual(['clock-without-example@clocks.0']);
    expect(lintRulebook(sampleDefinition(change))[0]).toMatchObject({
      severity: 'warning',
      clause: '1',
    });
  });
});
