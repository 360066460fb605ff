import { bindRulebook } from '../../../core/rulebook/bind-rulebook';
import type { RulebookSource } from '../../../core/rulebook/definition';
import { named, sampleDefinition, sampleSource } from '../../support/sample-rulebook';

const clause = '1';
const limit = { key: 'limit', title: named('limit'), type: 'integer', clause } as const;

const withClock = (
  parameters: NonNullable<RulebookSource['parameters']>,
  change: Record<string, unknown> = {},
) => {
  const [clock] = sampleSource().clocks ?? [];
  if (clock === undefined) throw new Error('the sample has a clock');
  return sampleDefinition({ parameters, clocks: [{ ...clock, ...change }] });
};

const codes = ({ findings }: ReturnType<typeof bindRulebook>) => findings.map(({ code }) => code);

describe('bindRulebook', () => {
  it('should put the values of parameters in the place of their names', () => {
    const definition = withClock([limit], {
      within: { amount: { parameter: 'limit' }, unit: 'working-day' },
      warning: { amount: { parameter: 'limit' }, unit: 'hour' },
      extension: {
        kind: 'cap',
        amount: { parameter: 'limit' },
        approver: 'manager',
        when: 'fields.urgent',
        clause,
      },
    });
    const { rulebook, findings } = bindRulebook(definition, { limit: 7 });
    expect(findings).toEqual([]);
    expect(rulebook?.parameters).toEqual({ limit: 7 });
    expect(rulebook?.clocks[0]).toMatchObject({
      within: { amount: 7, unit: 'working-day' },
      warning: { amount: 7, unit: 'hour' },
      extension: { amount: 7, unit: 'working-day' },
    });
    expect(rulebook?.clocks[0]?.extension?.when?.source).toBe('fields.urgent');
    expect(rulebook?.definition).toBe(definition);
  });

  it('should leave an extension without amount to be entered for each case, in the unit of the clock', () => {
    const extension = bindRulebook(sampleDefinition(), {}).rulebook?.clocks[0]?.extension;
    expect(extension?.unit).toBe('working-day');
    expect(extension).not.toHaveProperty('amount');
  });

  it('should compile each condition', () => {
    const { rulebook } = bindRulebook(
      sampleDefinition({
        fields: [{ key: 'name', title: named('name'), required: 'level == "major"', clause }],
        acceptance: [
          {
            key: 'rule',
            title: named('rule'),
            outcome: 'reject',
            when: 'level == "minor"',
            clause,
          },
        ],
      }),
      {},
    );
    const context = { fields: {}, events: {}, approvals: {}, level: 'major', parameters: {} };
    const required = rulebook?.fields[0]?.required;
    expect(typeof required === 'object' && required.test(context)).toBe(true);
    expect(rulebook?.acceptance[0]?.when?.test(context)).toBe(false);
    expect(rulebook?.levels[0]?.suggestWhen?.source).toContain('fields.amount');
    expect(rulebook?.events[0]).not.toHaveProperty('when');
  });

  it('should use the default of a parameter that is not given or left blank', () => {
    const definition = withClock([{ ...limit, default: 15 }]);
    expect(bindRulebook(definition, {}).rulebook?.parameters).toEqual({ limit: 15 });
    expect(bindRulebook(definition, { limit: '' }).rulebook?.parameters).toEqual({ limit: 15 });
  });

  it('should read numbers written as text', () => {
    expect(bindRulebook(withClock([limit]), { limit: ' 20 ' }).rulebook?.parameters).toEqual({
      limit: 20,
    });
  });

  it.each([
    [{}, 'parameter-unbound'],
    [{ limit: 'many' }, 'parameter-type'],
    [{ limit: 1.5 }, 'parameter-type'],
    [{ limit: NaN }, 'parameter-type'],
    [{ limit: {} }, 'parameter-type'],
    [{ limit: 0 }, 'parameter-range'],
    [{ limit: 121 }, 'parameter-range'],
  ])('should refuse %j as %s', (given, code) => {
    const bound = bindRulebook(withClock([{ ...limit, minimum: 1, maximum: 120 }]), given);
    expect(codes(bound)).toEqual([code]);
    expect(bound.findings[0]).toMatchObject({ severity: 'error', field: 'limit', clause });
    expect(bound.rulebook).toBeUndefined();
  });

  it('should say what was found and what was expected, in both languages', () => {
    const [finding] = bindRulebook(withClock([{ ...limit, minimum: 1, maximum: 9 }]), {
      limit: 10,
    }).findings;
    expect(finding?.message).toEqual({
      zh: '“limit（中）”为 10，应在 1–9 之间。',
      en: '“limit” is 10, expected 1–9.',
    });
  });

  it('should warn of a parameter the regime does not have, and bind all the same', () => {
    const bound = bindRulebook(sampleDefinition(), { limit: 3, constructor: 4 });
    expect(codes(bound)).toEqual(['parameter-unknown', 'parameter-unknown']);
    expect(bound.rulebook?.parameters).toEqual({});
  });

  it('should refuse a text for a number and take one for a text', () => {
    const definition = sampleDefinition({
      parameters: [{ key: 'place', title: named('place'), type: 'text', clause }],
    });
    expect(bindRulebook(definition, { place: ' 大厅 ' }).rulebook?.parameters).toEqual({
      place: '大厅',
    });
    expect(codes(bindRulebook(definition, { place: 3 }))).toEqual(['parameter-type']);
  });

  it('should give no rulebook when a condition cannot be read', () => {
    const bound = bindRulebook(withClock([], { when: 'level ==' }), {});
    expect(codes(bound)).toEqual(['condition-unreadable']);
    expect(bound.rulebook).toBeUndefined();
  });
});
