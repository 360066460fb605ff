import type { RulebookSource } from '../../../../core/rulebook/definition';
import { lintCodes } from '../../../support/lint-codes';
import { named } from '../../../support/sample-rulebook';

describe('caseReport', () => {
  const codesOf = (change: Partial<NonNullable<RulebookSource['reports']>[number]>) =>
    lintCodes({
      reports: [
        {
          ...{ key: 'feedback', title: named('feedback'), period: 'monthly', clause: '1' },
          ...{ measures: ['received'] },
          ...change,
        },
      ],
    });

  it('should report one for each case that follows no event', () => {
    expect(codesOf({ period: 'per-case' })).toEqual(['report-without-event@reports.0.period']);
  });

  it.each(['monthly', 'on-demand'] as const)(
    'should report one that is %s with an event',
    (period) => {
      expect(codesOf({ period, at: 'received' })).toEqual(['report-event-idle@reports.0.at']);
    },
  );

  it('should accept one for each case at an event, and one of a period without', () => {
    expect(codesOf({ period: 'per-case', at: 'received' })).toEqual([]);
    expect(codesOf({})).toEqual([]);
  });
});
