import type { Environment, ParseResult } from '@marcbachmann/cel-js';
import { conditionEnvironment } from './condition-environment';
import type { ConditionContext } from './rulebook';

/** What a formula may look at: what conditions see, the answers asked for, and earlier results. */
export interface ExpressionContext extends ConditionContext {
  readonly inputs: Readonly<Record<string, number>>;
  readonly results: Readonly<Record<string, number>>;
}

export type ParsedExpression =
  | { readonly ok: true; readonly run: ParseResult }
  | { readonly ok: false; readonly reason: string };

let made: Environment | undefined;

function expressionEnvironment(): Environment {
  made ??= conditionEnvironment()
    .clone()
    .registerVariable('inputs', 'map<string, dyn>')
    .registerVariable('results', 'map<string, dyn>')
    .registerFunction('min(dyn, dyn): double', (a, b) => Math.min(Number(a), Number(b)))
    .registerFunction('max(dyn, dyn): double', (a, b) => Math.max(Number(a), Number(b)))
    .registerFunction('number(dyn): double', (value) => Number(value));
  return made;
}

/** Reads a CEL expression of a formula and checks its types. */
export function parseExpression(source: string): ParsedExpression {
  try {
    const run = expressionEnvironment().parse(source);
    const check = run.check();
    if (check.valid) return { ok: true, run };
    return { ok: false, reason: check.error?.message ?? 'the types do not fit' };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : 'it cannot be read' };
  }
}

/**
 * The value of an expression, or `undefined` when it looks at something absent; division by zero
 * gives no value either.
 */
export function evaluateExpression(
  source: string,
  context: ExpressionContext,
): string | number | boolean | undefined {
  const parsed = parseExpression(source);
  if (!parsed.ok) return undefined;
  try {
    return plain(parsed.run(context));
  } catch {
    return undefined;
  }
}

function plain(value: unknown): string | number | boolean | undefined {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
}
