import { lintRulebook } from '../../../core/rulebook/lint-rulebook';
import { named, sampleDefinition, sampleSource } from '../../support/sample-rulebook';

const clause = '1';

describe('lintRulebook', () => {
  it('should find nothing wrong with a sound rulebook', () => {
    expect(lintRulebook(sampleDefinition())).toEqual([]);
  });

  it('should report everything at once: what cannot work as errors, what is unwise as warnings', () => {
    const [clock] = sampleSource().clocks ?? [];
    if (clock === undefined) throw new Error('the sample has a clock');
    const broken = sampleDefinition({
      zone: 'Nowhere',
      parameters: [
        { key: 'limit', title: named('limit'), type: 'integer', default: 0, minimum: 1, clause },
      ],
      fields: [
        { key: 'kind', title: named('kind'), type: 'choice', clause },
        { key: 'kind', title: named('kind'), clause },
      ],
      levels: [{ code: 'major', title: named('major'), clause }],
      events: [
        { key: 'taken', title: named('taken'), when: 'level ==', clause },
        { key: 'lost', title: named('lost'), after: ['lost'], when: 'has(fields.colour)', clause },
      ],
      clocks: [
        {
          ...clock,
          from: 'lost',
          to: 'lost',
          when: 'level == "huge"',
          purpose: 'promotion',
          extension: { kind: 'cap', approver: 'manager', clause },
        },
      ],
      numbering: { pattern: 'N', reset: 'never', clause },
      sameProblem: ['colour'],
      examples: [{ title: named('x'), asOf: '2026-11-22', record: { level: 'huge' }, expect: {} }],
    });
    const severities = lintRulebook(broken).map(({ code, severity }) => [code, severity]);
    expect(Object.fromEntries(severities)).toEqual({
      'duplicate-key': 'error',
      'register-header-shared': 'warning',
      'dangling-field': 'error',
      'condition-unreadable': 'error',
      'condition-field': 'error',
      'condition-value': 'error',
      'event-received-missing': 'error',
      'event-closing-missing': 'error',
      'clock-resolve-missing': 'warning',
      'event-unreachable': 'error',
      'clock-never-stops': 'error',
      'extension-without-cap': 'error',
      'promotion-without-escalation': 'error',
      'field-choices': 'error',
      'level-unreachable': 'warning',
      'parameter-range': 'error',
      'numbering-pattern': 'error',
      'zone-unknown': 'error',
      'clock-without-example': 'warning',
      'example-reference': 'error',
    });
  });

  it('should word each finding in both languages', () => {
    for (const { message } of lintRulebook(
      sampleDefinition({ zone: 'Nowhere', sameProblem: ['x'] }),
    )) {
      expect(message.zh).toMatch(/。$/);
      expect(message.en).toMatch(/\.$/);
    }
  });
});
