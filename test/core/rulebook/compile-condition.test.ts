import fc from 'fast-check';
import { compileCondition } from '../../../core/rulebook/compile-condition';
import { parseCondition } from '../../../core/rulebook/parse-condition';
import type { ConditionContext } from '../../../core/rulebook/rulebook';

const context: ConditionContext = {
  fields: { count: 3, ratio: 3.5, name: '张三', urgent: true, calm: false },
  events: { received: '2026-11-20T09:00:00', handled: '2026-11-22T08:00:00' },
  approvals: { handled: '张三' },
  level: 'major',
  parameters: { days: 5, unit: '天' },
};

describe('compileCondition', () => {
  it.each([
    'level == "major"',
    'level in ["minor", "major"]',
    'fields.count > 2',
    'approvals.handled == fields.name',
    'has(approvals.handled)',
    'fields.count == 3',
    'fields.count >= 3.0 && fields.count < 3.5',
    'fields.count in [1, 2, 3]',
    'fields.count in [3.0]',
    'fields.ratio > 3',
    'fields.count < parameters.days',
    'fields.count + 2 == parameters.days',
    'fields.count * 2 > 5.5',
    'fields.count / 2 == 1.5',
    'fields.count % 2 == 1',
    'fields.count - 0.5 == 2.5',
    '-fields.count == -3',
    'fields.urgent',
    '!fields.calm',
    'fields.urgent == true',
    'events.received < events.handled',
    'events.received >= "2026-11-20"',
    'has(events.received) && !has(events.closed)',
    'fields["name"] == "张三"',
    'fields.name.startsWith("张")',
    'fields.absent == 1 || level == "major"',
    'fields.name != "李四"',
    'fields.name != 3',
    'parameters.unit == "天" ? fields.count == 3 : false',
  ])('should hold: %s', (source) => {
    expect(compileCondition(source).test(context)).toBe(true);
  });

  it.each([
    'level == "minor"',
    'fields.count > 3',
    'fields.count == "3"',
    'fields.name > 3',
    'fields.absent == 1',
    'fields.absent != 1',
    '!(fields.absent == 1)',
    '!fields.absent',
    'fields.absent == 1 && level == "major"',
    'fields.absent in [1]',
    'events.closed > events.received',
    'parameters.missing == 5',
    'fields.name',
    '!fields.name',
    'approvals.received == fields.name',
    'approvals.handled == "李四"',
    'fields.absent.startsWith("张")',
    'fields.constructor == "x" || has(fields.toString)',
  ])('should not hold, and not throw: %s', (source) => {
    expect(compileCondition(source).test(context)).toBe(false);
  });

  it('should refuse what is no condition, with the reason', () => {
    expect(() => compileCondition('level ==')).toThrow(SyntaxError);
    expect(() => compileCondition('level ==')).toThrow('level ==');
  });

  it('should hand out one condition for one text', () => {
    expect(compileCondition('fields.count > 2')).toBe(compileCondition('fields.count > 2'));
    expect(compileCondition('fields.count > 2').source).toBe('fields.count > 2');
  });

  it('should answer as the CEL evaluator does, for whatever comparisons are joined', () => {
    fc.assert(
      fc.property(conditionText, contexts, (source, some) => {
        expect(compileCondition(source).test(some)).toBe(evaluated(source, some));
      }),
      { seed: 20261122, numRuns: 2_000 },
    );
  });
});

const literals = fc.constantFrom('1', '2.5', '3', '"a"', '"b"', 'true', 'false');
const operands = fc.constantFrom(
  'fields.a',
  'fields.b',
  'events.x',
  'approvals.x',
  'level',
  'parameters.p',
);
const comparisons = fc.oneof(
  fc
    .tuple(
      operands,
      fc.constantFrom('==', '!=', '<', '<=', '>', '>='),
      fc.oneof(literals, operands),
    )
    .map((parts) => parts.join(' ')),
  fc
    .tuple(operands, fc.array(literals, { minLength: 1, maxLength: 3 }))
    .map(([operand, list]) => `${operand} in [${list.join(', ')}]`),
  fc.constantFrom('has(fields.a)', 'has(events.x)', 'fields.a', '!fields.b'),
);
const { condition: conditionText } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc
    .oneof(
      { depthSize: 'small', withCrossShrink: true },
      comparisons,
      fc
        .tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition'))
        .map((parts) => `(${parts.join(' ')})`),
      tie('condition').map((inner) => `!(${inner})`),
    )
    .filter((source) => parseCondition(source).ok),
}));
const values = fc.constantFrom<string | number | boolean>(1, 2.5, 3, 'a', 'b', true, false);
const contexts: fc.Arbitrary<ConditionContext> = fc.record({
  fields: fc.dictionary(fc.constantFrom('a', 'b'), values),
  events: fc.dictionary(fc.constant('x'), fc.constantFrom('a', 'b')),
  approvals: fc.dictionary(fc.constant('x'), fc.constantFrom('a', 'b')),
  level: fc.constantFrom('', 'a', 'b'),
  parameters: fc.dictionary(fc.constant('p'), fc.constantFrom<string | number>(1, 3, 'a')),
});

/** What the CEL library itself makes of a condition. */
function evaluated(source: string, some: ConditionContext): boolean {
  const parsed = parseCondition(source);
  try {
    return parsed.ok && parsed.run(some) === true;
  } catch {
    return false;
  }
}
