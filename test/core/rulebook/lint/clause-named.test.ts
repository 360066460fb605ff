import { changed, lintCodes } from '../../../support/lint-codes';

describe('clauseNamed', () => {
  it('should report a clause of marks alone', () => {
    expect(lintCodes(changed('levels', { clause: '—' }))).toEqual([
      'clause-missing@levels.0.clause',
    ]);
  });
});
