import type { ASTNode } from '@marcbachmann/cel-js';
import { nodesOf, parseCondition } from './parse-condition';

export type Literal = string | number | boolean;

/** Something a condition compares: a value of the record, a parameter, or a literal. */
export type Operand =
  | { readonly kind: 'level' }
  | { readonly kind: 'field'; readonly key: string }
  | { readonly kind: 'event'; readonly key: string }
  /** Who approved an event. */
  | { readonly kind: 'approval'; readonly key: string }
  | { readonly kind: 'parameter'; readonly key: string }
  | { readonly kind: 'literal'; readonly value: Literal };

export type Reference = Extract<Operand, { readonly key: string }>;
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

/** The part of CEL that a worksheet formula can say. An absent value makes a leaf unknown. */
export type ConditionSyntax =
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly left: Operand;
      readonly right: Operand;
    }
  | { readonly kind: 'in'; readonly operand: Operand; readonly list: readonly Literal[] }
  | { readonly kind: 'has'; readonly reference: Reference }
  | { readonly kind: 'truth'; readonly operand: Operand }
  | { readonly kind: 'not'; readonly operand: ConditionSyntax }
  | { readonly kind: 'all' | 'any'; readonly operands: readonly ConditionSyntax[] };

/**
 * A condition as a small typed tree, or `undefined` when it cannot be read or says more than
 * comparisons of level, fields, events, approvals and parameters with literals, `in` lists, `has`, `&&`, `||`
 * and `!`.
 */
export function parseConditionSyntax(source: string): ConditionSyntax | undefined {
  const parsed = parseCondition(source);
  return parsed.ok ? readSyntax(parsed.tree) : undefined;
}

/** Every field, event, approval and parameter a condition names. */
export function referencesOf(tree: ASTNode): readonly Reference[] {
  return nodesOf(tree).flatMap((node) => {
    const operand = readOperand(node);
    return operand !== undefined && 'key' in operand ? [operand] : [];
  });
}

/** Whether a condition looks at the level. */
export function namesLevel(tree: ASTNode): boolean {
  return nodesOf(tree).some((node) => node.op === 'id' && node.args === 'level');
}

/** A literal that a condition compares the level or a field with; `subject` is `level` or the field's key. */
export interface ComparedLiteral {
  readonly subject: string;
  readonly literal: Literal;
}

/** The literals a condition compares the level and fields with, by `==`, `!=` or `in`. */
export function comparedLiterals(tree: ASTNode): readonly ComparedLiteral[] {
  return nodesOf(tree).flatMap((node) => {
    const syntax =
      node.op === '==' || node.op === '!=' || node.op === 'in' ? readSyntax(node) : undefined;
    if (syntax?.kind === 'in') {
      return syntax.list.flatMap((literal) => comparedWith(syntax.operand, literal));
    }
    if (syntax?.kind !== 'compare') return [];
    const { left, right } = syntax;
    return [
      ...(right.kind === 'literal' ? comparedWith(left, right.value) : []),
      ...(left.kind === 'literal' ? comparedWith(right, left.value) : []),
    ];
  });
}

function comparedWith(operand: Operand, literal: Literal): readonly ComparedLiteral[] {
  if (operand.kind === 'level') return [{ subject: 'level', literal }];
  return operand.kind === 'field' ? [{ subject: operand.key, literal }] : [];
}

const kinds = new Map<string, Reference['kind']>([
  ['fields', 'field'],
  ['events', 'event'],
  ['approvals', 'approval'],
  ['parameters', 'parameter'],
]);

function readSyntax(node: ASTNode): ConditionSyntax | undefined {
  switch (node.op) {
    case '&&':
    case '||':
      return readJoin(node.op === '&&' ? 'all' : 'any', node.args);
    case '!_': {
      const operand = readSyntax(node.args);
      return operand && { kind: 'not', operand };
    }
    case 'in':
      return readIn(node.args[0], node.args[1]);
    case 'call':
      return node.args[0] === 'has' ? readHas(node.args[1]) : undefined;
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return readComparison(node.op, node.args[0], node.args[1]);
    default: {
      const operand = readOperand(node);
      return operand && { kind: 'truth', operand };
    }
  }
}

function readJoin(
  kind: 'all' | 'any',
  args: readonly [ASTNode, ASTNode],
): ConditionSyntax | undefined {
  const operands: ConditionSyntax[] = [];
  for (const arg of args) {
    const operand = readSyntax(arg);
    if (operand === undefined) return undefined;
    if (operand.kind === kind) operands.push(...operand.operands);
    else operands.push(operand);
  }
  return { kind, operands };
}

function readIn(item: ASTNode, list: ASTNode): ConditionSyntax | undefined {
  const operand = readOperand(item);
  if (operand === undefined || list.op !== 'list') return undefined;
  const literals = list.args.map(readLiteral);
  const known = literals.filter((literal) => literal !== undefined);
  return known.length === literals.length ? { kind: 'in', operand, list: known } : undefined;
}

function readHas(args: readonly ASTNode[]): ConditionSyntax | undefined {
  const [arg] = args;
  const operand = arg && readOperand(arg);
  return operand !== undefined && 'key' in operand
    ? { kind: 'has', reference: operand }
    : undefined;
}

function readComparison(
  operator: Comparison,
  leftNode: ASTNode,
  rightNode: ASTNode,
): ConditionSyntax | undefined {
  const left = readOperand(leftNode);
  const right = readOperand(rightNode);
  return left && right && { kind: 'compare', operator, left, right };
}

function readOperand(node: ASTNode): Operand | undefined {
  const value = readLiteral(node);
  if (value !== undefined) return { kind: 'literal', value };
  if (node.op === 'id') return node.args === 'level' ? { kind: 'level' } : undefined;
  if (node.op === '.') return readReference(node.args[0], node.args[1]);
  if (node.op !== '[]') return undefined;
  const key = readLiteral(node.args[1]);
  return typeof key === 'string' ? readReference(node.args[0], key) : undefined;
}

function readReference(owner: ASTNode, key: string): Operand | undefined {
  const kind = owner.op === 'id' ? kinds.get(owner.args) : undefined;
  return kind && { kind, key };
}

function readLiteral(node: ASTNode): Literal | undefined {
  if (node.op === '-_') {
    const value = readLiteral(node.args);
    return typeof value === 'number' ? -value : undefined;
  }
  if (node.op !== 'value') return undefined;
  const value = node.args;
  if (typeof value === 'bigint') return Number(value);
  const isLiteral = typeof value === 'string' || typeof value === 'boolean';
  return isLiteral || typeof value === 'number' ? value : undefined;
}
