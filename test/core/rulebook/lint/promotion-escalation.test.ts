import { named, sampleSource } from '../../../support/sample-rulebook';
import { lintCodes } from '../../../support/lint-codes';

describe('promotionEscalation', () => {
  const [clock] = sampleSource().clocks ?? [];
  const clocks =
    clock === undefined ? [] : [clock, { ...clock, key: 'month', purpose: 'promotion' as const }];
  const [example] = sampleSource().examples;
  const examples =
    example === undefined
      ? []
      : [
          {
            ...example,
            expect: { clocks: { handling: { state: 'running' }, month: { state: 'running' } } },
          },
        ];
  const escalation = {
    key: 'up',
    title: named('up'),
    clock: 'month',
    toLevel: 'major',
    clause: '1',
  };

  it('should ask for what follows from a promotion clock', () => {
    expect(lintCodes({ clocks, examples })).toEqual(['promotion-without-escalation@clocks.1']);
    expect(lintCodes({ clocks, examples, escalations: [escalation] })).toEqual([]);
  });
});
