import { named } from '../../../support/sample-rulebook';
import { changed, lintCodes } from '../../../support/lint-codes';

const clause = '1';

describe('eventPath', () => {
  it('should report events that only lead to each other', () => {
    const circle = changed(
      'events',
      {},
      { key: 'appealed', title: named('appealed'), after: ['heard'], clause },
      { key: 'heard', title: named('heard'), after: ['appealed'], clause },
    );
    expect(lintCodes(circle)).toEqual([
      'event-unreachable@events.5.after',
      'event-unreachable@events.6.after',
    ]);
  });

  it('should follow chains in whatever order they are listed', () => {
    const chain = changed(
      'events',
      {},
      { key: 'heard', title: named('heard'), after: ['appealed'], clause },
      { key: 'appealed', title: named('appealed'), after: ['visited'], clause },
    );
    expect(lintCodes(chain)).toEqual([]);
  });
});
