import { changed, lintCodes } from '../../../support/lint-codes';
import { sampleSource } from '../../../support/sample-rulebook';

describe('conditionReference', () => {
  it.each([
    ['fields.colour == "red"', 'condition-field'],
    ['has(fields.colour)', 'condition-field'],
    ['events.closed > events.received', 'condition-event'],
    ['has(events.closed)', 'condition-event'],
    ['approvals.closed == "张三"', 'condition-approval'],
    ['approvals.accepted == "张三"', 'condition-approval'],
    ['fields.count > parameters.limit', 'condition-parameter'],
    ['size(fields["colour"]) > 0', 'condition-field'],
  ])('should report “%s” as %s', (when, code) => {
    expect(lintCodes(changed('clocks', { when }))).toEqual([`${code}@clocks.0.when`]);
  });

  it('should accept what the rulebook has', () => {
    expect(
      lintCodes(changed('clocks', { when: 'fields.count > 2 && has(events.accepted)' })),
    ).toEqual([]);
  });

  it('should accept who approved an event that needs it', () => {
    const [received, accepted, ...others] = sampleSource().events;
    if (!received || !accepted) throw new Error('the sample has two events');
    const events = [received, { ...accepted, approvedBy: ['manager'] }, ...others];
    const clocks = changed('clocks', { when: 'approvals.accepted == fields.name' });
    expect(lintCodes({ ...clocks, events })).toEqual([]);
  });
});
