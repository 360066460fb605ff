import type { Comparison, ConditionSyntax, Literal, Operand, Reference } from './condition-syntax';
import type { ConditionContext } from './rulebook';

/** True, false, or unknown because a value is absent or of another kind. */
type Verdict = boolean | undefined;
export type Evaluator = (context: ConditionContext) => Verdict;

/**
 * Turns a condition's tree into a chain of closures with the answers of the CEL evaluator: `&&` and
 * `||` decide from one known side, everything else is unknown when a value it looks at is absent.
 */
export function evaluateSyntax(syntax: ConditionSyntax): Evaluator {
  switch (syntax.kind) {
    case 'all':
      return joinOf(syntax.operands.map(evaluateSyntax), false);
    case 'any':
      return joinOf(syntax.operands.map(evaluateSyntax), true);
    case 'not':
      return negationOf(evaluateSyntax(syntax.operand));
    case 'has':
      return presenceOf(syntax.reference);
    case 'in':
      return membershipOf(valueOf(syntax.operand), new Set(syntax.list));
    case 'truth':
      return truthOf(valueOf(syntax.operand));
    case 'compare':
      return comparisonOf(syntax.operator, valueOf(syntax.left), valueOf(syntax.right));
  }
}

type Value = (context: ConditionContext) => Literal | undefined;

/** `&&` is decided by a false side, `||` by a true one. */
function joinOf(operands: readonly Evaluator[], decisive: boolean): Evaluator {
  return (context) => {
    let verdict: Verdict = !decisive;
    for (const operand of operands) {
      const part = operand(context);
      if (part === decisive) return decisive;
      if (part === undefined) verdict = undefined;
    }
    return verdict;
  };
}

function negationOf(operand: Evaluator): Evaluator {
  return (context) => {
    const verdict = operand(context);
    return verdict === undefined ? undefined : !verdict;
  };
}

function presenceOf(reference: Reference): Evaluator {
  const value = valueOf(reference);
  return (context) => value(context) !== undefined;
}

function membershipOf(value: Value, list: ReadonlySet<Literal>): Evaluator {
  return (context) => {
    const item = value(context);
    return item === undefined ? undefined : list.has(item);
  };
}

function truthOf(value: Value): Evaluator {
  return (context) => {
    const item = value(context);
    return typeof item === 'boolean' ? item : undefined;
  };
}

function comparisonOf(operator: Comparison, left: Value, right: Value): Evaluator {
  const compare = comparisons[operator];
  return (context) => {
    const a = left(context);
    const b = right(context);
    return a === undefined || b === undefined ? undefined : compare(a, b);
  };
}

const comparisons: Readonly<Record<Comparison, (a: Literal, b: Literal) => Verdict>> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => (isOrdered(a, b) ? a < b : undefined),
  '<=': (a, b) => (isOrdered(a, b) ? a <= b : undefined),
  '>': (a, b) => (isOrdered(a, b) ? a > b : undefined),
  '>=': (a, b) => (isOrdered(a, b) ? a >= b : undefined),
};

function isOrdered(a: Literal, b: Literal): boolean {
  return typeof a === typeof b;
}

function valueOf(operand: Operand): Value {
  switch (operand.kind) {
    case 'literal': {
      const { value } = operand;
      return () => value;
    }
    case 'level':
      return (context) => context.level;
    case 'field':
      return ownValueOf((context) => context.fields, operand.key);
    case 'event':
      return ownValueOf((context) => context.events, operand.key);
    case 'approval':
      return ownValueOf((context) => context.approvals, operand.key);
    case 'parameter':
      return ownValueOf((context) => context.parameters, operand.key);
  }
}

function ownValueOf(
  mapOf: (context: ConditionContext) => Readonly<Record<string, Literal>>,
  key: string,
): Value {
  if (!(key in {})) return (context) => mapOf(context)[key];
  return (context) => (Object.hasOwn(mapOf(context), key) ? mapOf(context)[key] : undefined);
}
