import { named, sampleSource } from '../../../support/sample-rulebook';
import { changed, lintCodes } from '../../../support/lint-codes';

describe('caseFrame', () => {
  it('should ask for an event to count cases by', () => {
    const events = [
      { key: 'taken', title: named('taken'), clause: '1' },
      {
        key: 'closed',
        title: named('closed'),
        after: ['taken'],
        ends: 'closed' as const,
        clause: '1',
      },
    ];
    const examples = sampleSource().examples.map((example) => ({
      ...example,
      record: {},
      expect: {},
    }));
    expect(lintCodes({ events, clocks: [], examples })).toEqual(['event-received-missing@events']);
  });

  it('should ask for an event that closes a case', () => {
    const events = sampleSource().events.map((event) => ({
      ...event,
      ends: event.ends === 'closed' ? ('withdrawn' as const) : event.ends,
    }));
    expect(lintCodes({ events })).toEqual(['event-closing-missing@events']);
  });

  it('should ask for a clock to judge punctuality by', () => {
    expect(lintCodes(changed('clocks', { purpose: 'step' }))).toEqual([
      'clock-resolve-missing@clocks',
    ]);
  });
});
