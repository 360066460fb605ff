import type { ASTNode, ParseResult } from '@marcbachmann/cel-js';
import { conditionEnvironment } from './condition-environment';

export type ParsedCondition =
  | { readonly ok: true; readonly tree: ASTNode; readonly run: ParseResult }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads a CEL condition and checks its types; the answer is kept, so that a second reading of the
 * same text is a look-up. Patterns (`matches`) are refused: a pattern can run without end.
 */
export function parseCondition(source: string): ParsedCondition {
  const known = parsed.get(source);
  if (known !== undefined) return known;
  const result = readCondition(source);
  if (parsed.size >= KEPT_CONDITIONS) parsed.clear();
  parsed.set(source, result);
  return result;
}

/** Every node of a condition's tree, outermost first. */
export function nodesOf(tree: ASTNode): readonly ASTNode[] {
  return [tree, ...childrenOf(tree).flatMap(nodesOf)];
}

const parsed = new Map<string, ParsedCondition>();
/** More than any set of rulebooks needs; a bound against endless growth in a long-lived server. */
const KEPT_CONDITIONS = 5_000;

function readCondition(source: string): ParsedCondition {
  try {
    const run = conditionEnvironment().parse(source);
    const check = run.check();
    if (!check.valid) return { ok: false, reason: reasonOf(check.error) };
    if (check.type !== 'bool' && check.type !== 'dyn') {
      return { ok: false, reason: `the result is ${check.type ?? 'unknown'}, not true or false` };
    }
    if (nodesOf(run.ast).some((node) => node.op === 'rcall' && node.args[0] === 'matches')) {
      return { ok: false, reason: 'patterns (matches) are not allowed' };
    }
    return { ok: true, tree: run.ast, run };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'the condition cannot be read';
  return 'summary' in error && typeof error.summary === 'string' ? error.summary : error.message;
}

function childrenOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [node.args[0]];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'map':
      return node.args.flat();
    case '!_':
    case '-_':
      return [node.args];
    default:
      return node.args;
  }
}
