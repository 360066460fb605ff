import { changed, lintCodes } from '../../../support/lint-codes';

describe('conditionReference', () => {
  it.each([
    ['fields.colour == "red"', 'condition-field'],
    ['has(fields.colour)', 'condition-field'],
    ['events.closed > events.received', 'condition-event'],
    ['has(events.closed)', 'condition-event'],
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
});
