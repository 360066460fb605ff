import { named } from '../../../support/sample-rulebook';
import { changed, lintCodes } from '../../../support/lint-codes';

const clause = '1';
const within = { unit: 'working-day', amount: { parameter: 'limit' } };
const reject = (change: object) => ({ key: 'up', title: named('up'), clause, ...change });

describe('danglingReference', () => {
  it.each([
    [changed('clocks', { from: 'taken' }), 'dangling-event@clocks.0.from'],
    [changed('clocks', { to: 'settled' }), 'dangling-event@clocks.0.to'],
    [changed('clocks', { cancelledBy: ['withdrawn'] }), 'dangling-event@clocks.0.cancelledBy.0'],
    [changed('clocks', { within }), 'dangling-parameter@clocks.0.within'],
    [changed('clocks', { warning: within }), 'dangling-parameter@clocks.0.warning'],
    [
      changed('clocks', {
        extension: { kind: 'cap', amount: { parameter: 'limit' }, approver: 'manager', clause },
      }),
      'dangling-parameter@clocks.0.extension',
    ],
    [
      changed('clocks', { extension: { kind: 'additive', approver: 'chair', clause } }),
      'dangling-role@clocks.0.extension.approver',
    ],
    [changed('events', { by: ['chair'] }), 'dangling-role@events.0.by.0'],
    [changed('events', { requires: ['colour'] }), 'dangling-field@events.0.requires.0'],
    [
      changed(
        'events',
        {},
        { key: 'late', title: named('late'), after: ['received', 'never'], clause },
      ),
      'dangling-event@events.5.after.1',
    ],
    [{ escalations: [reject({ clock: 'walking' })] }, 'dangling-clock@escalations.0.clock'],
    [
      { escalations: [reject({ toLevel: 'huge', when: 'fields.urgent' })] },
      'dangling-level@escalations.0.toLevel',
    ],
    [
      { escalations: [reject({ toRole: 'chair', when: 'fields.urgent' })] },
      'dangling-role@escalations.0.toRole',
    ],
    [
      {
        reports: [
          {
            ...reject({}),
            period: 'monthly' as const,
            measures: ['received'],
            recipients: ['chair'],
          },
        ],
      },
      'dangling-role@reports.0.recipients.0',
    ],
    [
      {
        reports: [
          {
            ...reject({}),
            period: 'monthly' as const,
            measures: ['received'],
            groupBy: ['level', 'kind', 'colour'],
          },
        ],
      },
      'dangling-column@reports.0.groupBy.2',
    ],
    [
      { forms: [{ ...reject({}), columns: ['name', 'received', 'outcome', 'colour'] }] },
      'dangling-column@forms.0.columns.3',
    ],
    [{ sameProblem: ['name', 'colour'] }, 'dangling-field@sameProblem.1'],
    [{ guidance: [{ title: named('do'), at: 'never', clause }] }, 'dangling-place@guidance.0.at'],
  ])('should report %j as %s', (change, expected) => {
    expect(lintCodes(change)).toEqual([expected]);
  });

  it('should not take a text parameter for an amount', () => {
    const parameters = [{ key: 'limit', title: named('limit'), type: 'text' as const, clause }];
    expect(lintCodes({ parameters, ...changed('clocks', { within }) })).toEqual([
      'dangling-parameter@clocks.0.within',
    ]);
  });

  it('should let an alternative set a text parameter, and name one that is not there', () => {
    const parameters = [{ key: 'limit', title: named('limit'), type: 'text' as const, clause }];
    const ambiguities = (key: string) => [
      {
        key: 'which',
        question: named('which'),
        choice: named('one'),
        alternatives: [{ title: named('other'), set: { [key]: 'b' } }],
      },
    ];
    expect(lintCodes({ parameters, ambiguities: ambiguities('limit') })).toEqual([]);
    expect(lintCodes({ parameters, ambiguities: ambiguities('never') })).toEqual([
      'dangling-setting@ambiguities.0.alternatives.0.0',
    ]);
  });
});
