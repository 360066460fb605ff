import { lintCodes } from '../../../support/lint-codes';
import { named } from '../../../support/sample-rulebook';

describe('reportMeasures', () => {
  const report = {
    key: 'monthly',
    title: named('monthly'),
    period: 'monthly',
    clause: '1',
  } as const;

  it('should report a report without measures', () => {
    expect(lintCodes({ reports: [report] })).toEqual(['report-without-measures@reports.0']);
  });

  it('should accept one that names a measure', () => {
    expect(lintCodes({ reports: [{ ...report, measures: ['received'] }] })).toEqual([]);
  });
});
