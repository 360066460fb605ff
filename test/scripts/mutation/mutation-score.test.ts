import { mutationScore, scorePercent } from '../../../scripts/mutation/mutation-score';

const file = (...statuses: readonly string[]) => ({
  mutants: statuses.map((status) => ({ status })),
});
const report = {
  files: {
    'core/date/zone.ts': file('Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage'),
    'core/date/time.ts': file('Ignored', 'RuntimeError', 'CompileError', 'Pending'),
    'core/clock/interval.ts': file('Killed'),
  },
};

describe('mutationScore', () => {
  it('should count what was killed or timed out of what was tried, folder by folder', () => {
    expect(mutationScore(report, 'core/date')).toEqual({ mutants: 5, detected: 3 });
    expect(mutationScore(report, 'core/clock')).toEqual({ mutants: 1, detected: 1 });
    expect(mutationScore(report, 'core')).toEqual({ mutants: 6, detected: 4 });
    expect(mutationScore(report, 'core/cl')).toEqual({ mutants: 0, detected: 0 });
  });
});

describe('scorePercent', () => {
  it('should be nothing where nothing was tried', () => {
    expect(scorePercent({ mutants: 0, detected: 0 })).toBe(0);
    expect(scorePercent({ mutants: 5, detected: 3 })).toBe(60);
  });
});
