import { creditCodeProblem } from '../../../core/record/credit-code-problem';

describe('creditCodeProblem', () => {
  it.each(['91350100M000100Y43', '9144030071526726XG'])('should accept %s', (code) => {
    expect(creditCodeProblem(code)).toBeUndefined();
  });

  it.each(['91350100M000100Y44', '9144030071526726XH', '91350100M000100', '91350100I000100Y43'])(
    'should refuse %s',
    (code) => {
      expect(creditCodeProblem(code)).toBeDefined();
    },
  );
});
