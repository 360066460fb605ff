import { parseConditionSyntax } from './condition-syntax';
import { evaluateSyntax } from './evaluate-syntax';
import { parseCondition } from './parse-condition';
import type { Condition, ConditionContext } from './rulebook';

/**
 * A CEL text as a condition that never throws: one that looks at an absent field or event, or
 * compares unlike values, is false. Comparisons, `in`, `has`, `&&`, `||` and `!` run as plain
 * closures, everything else through the CEL evaluator. Throws a SyntaxError for a text that
 * `parseCondition` refuses; rulebooks are linted before they are compiled.
 */
export function compileCondition(source: string): Condition {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const condition = { source, test: createTest(source) };
  if (compiled.size >= KEPT_CONDITIONS) compiled.clear();
  compiled.set(source, condition);
  return condition;
}

const compiled = new Map<string, Condition>();
/** A bound against endless growth in a long-lived server. */
const KEPT_CONDITIONS = 5_000;

function createTest(source: string): Condition['test'] {
  const parsed = parseCondition(source);
  if (!parsed.ok) throw new SyntaxError(`Condition “${source}”: ${parsed.reason}.`);
  const syntax = parseConditionSyntax(source);
  if (syntax !== undefined) {
    const evaluate = evaluateSyntax(syntax);
    return (context) => evaluate(context) === true;
  }
  const { run } = parsed;
  return (context) => runOrFalse(run, context);
}

/** The evaluator throws where a value is absent or of another kind; such a condition is not met. */
function runOrFalse(run: (context: ConditionContext) => unknown, context: ConditionContext) {
  try {
    return run(context) === true;
  } catch {
    return false;
  }
}
