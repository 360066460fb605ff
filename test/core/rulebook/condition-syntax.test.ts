import {
  comparedLiterals,
  namesLevel,
  parseConditionSyntax,
  referencesOf,
} from '../../../core/rulebook/condition-syntax';
import { parseCondition } from '../../../core/rulebook/parse-condition';

describe('parseConditionSyntax', () => {
  it('should read comparisons of every kind of operand', () => {
    expect(parseConditionSyntax('level == "major"')).toEqual({
      kind: 'compare',
      operator: '==',
      left: { kind: 'level' },
      right: { kind: 'literal', value: 'major' },
    });
    expect(parseConditionSyntax('fields.count >= parameters.limit')).toEqual({
      kind: 'compare',
      operator: '>=',
      left: { kind: 'field', key: 'count' },
      right: { kind: 'parameter', key: 'limit' },
    });
    expect(parseConditionSyntax('-3 < fields["count"]')).toEqual({
      kind: 'compare',
      operator: '<',
      left: { kind: 'literal', value: -3 },
      right: { kind: 'field', key: 'count' },
    });
  });

  it('should read lists, presence, truth and negation', () => {
    expect(parseConditionSyntax('level in ["a", "b"]')).toEqual({
      kind: 'in',
      operand: { kind: 'level' },
      list: ['a', 'b'],
    });
    expect(parseConditionSyntax('!has(events.closed)')).toEqual({
      kind: 'not',
      operand: { kind: 'has', reference: { kind: 'event', key: 'closed' } },
    });
    expect(parseConditionSyntax('fields.urgent')).toEqual({
      kind: 'truth',
      operand: { kind: 'field', key: 'urgent' },
    });
  });

  it('should flatten chains of one kind and keep mixed ones apart', () => {
    const syntax = parseConditionSyntax('fields.a && fields.b && (fields.c || fields.d)');
    expect(syntax).toMatchObject({ kind: 'all' });
    expect(syntax?.kind === 'all' && syntax.operands.map(({ kind }) => kind)).toEqual([
      'truth',
      'truth',
      'any',
    ]);
  });

  it.each([
    'fields.a + 1 > 2',
    'fields.a.startsWith("x")',
    'level in fields.list',
    'fields.a ? true : false',
    'size(fields.a) > 0 && level == "x"',
    'level ==',
    'fields.a in [fields.b]',
  ])('should leave “%s” to the evaluator', (source) => {
    expect(parseConditionSyntax(source)).toBeUndefined();
  });
});

describe('what a condition names', () => {
  const treeOf = (source: string) => {
    const parsed = parseCondition(source);
    if (!parsed.ok) throw new Error(parsed.reason);
    return parsed.tree;
  };

  it('should be listed, also inside calls', () => {
    const tree = treeOf(
      'size(fields.a) > 0 && has(events.x) && has(approvals.x) && fields["b"] == parameters.p',
    );
    expect(referencesOf(tree)).toEqual([
      { kind: 'field', key: 'a' },
      { kind: 'event', key: 'x' },
      { kind: 'approval', key: 'x' },
      { kind: 'field', key: 'b' },
      { kind: 'parameter', key: 'p' },
    ]);
  });

  it('should tell whether the level is looked at', () => {
    expect(namesLevel(treeOf('fields.a && level != "x"'))).toBe(true);
    expect(namesLevel(treeOf('fields.level == "x"'))).toBe(false);
  });

  it('should list the literals something is compared with', () => {
    const tree = treeOf(
      'level in ["a", "b"] || "c" == fields.kind || fields.n > 3 || level != "d"',
    );
    expect(comparedLiterals(tree)).toEqual([
      { subject: 'level', literal: 'a' },
      { subject: 'level', literal: 'b' },
      { subject: 'kind', literal: 'c' },
      { subject: 'level', literal: 'd' },
    ]);
  });
});
