import { lintRulebook } from '../../../../core/rulebook/lint-rulebook';
import { named, sampleDefinition } from '../../../support/sample-rulebook';
import { changed, lintCodes } from '../../../support/lint-codes';

const clause = '1';

describe('unreadableCondition', () => {
  it.each([
    [changed('fields', { required: 'fields.urgent &&' }), 'fields.0.required'],
    [changed('levels', { suggestWhen: 'amount > 3' }), 'levels.0.suggestWhen'],
    [changed('events', { when: 'level == 3' }), 'events.0.when'],
    [changed('clocks', { when: '"yes"' }), 'clocks.0.when'],
    [
      changed('clocks', {
        extension: { kind: 'additive', approver: 'manager', when: '((', clause },
      }),
      'clocks.0.extension.when',
    ],
    [
      {
        acceptance: [
          { key: 'no', title: named('no'), outcome: 'reject' as const, when: '!', clause },
        ],
      },
      'acceptance.0.when',
    ],
    [
      { escalations: [{ key: 'up', title: named('up'), when: 'up', clause }] },
      'escalations.0.when',
    ],
  ])('should report the condition of %j', (change, place) => {
    expect(lintCodes(change)).toEqual([`condition-unreadable@${place}`]);
  });

  it('should quote the condition and the reason', () => {
    const [finding] = lintRulebook(
      sampleDefinition(changed('clocks', { when: 'colour == "red"' })),
    );
    expect(finding).toMatchObject({ severity: 'error', field: 'handling' });
    expect(finding?.message.en).toContain('colour == "red"');
    expect(finding?.message.zh).toContain('无法读取');
  });
});
