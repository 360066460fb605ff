import { parseConditionSyntax, type ConditionSyntax } from '../condition-syntax';

/** The numbers of one field for which a condition holds. */
export interface NumberInterval {
  readonly field: string;
  readonly low: number;
  readonly lowOpen: boolean;
  readonly high: number;
  readonly highOpen: boolean;
}

/** A condition as an interval of one field; `undefined` when it says anything else. */
export function numberInterval(source: string): NumberInterval | undefined {
  const syntax = parseConditionSyntax(source);
  if (syntax === undefined) return undefined;
  const parts = syntax.kind === 'all' ? syntax.operands : [syntax];
  const intervals = parts.map(boundOf);
  let whole: NumberInterval | undefined;
  for (const interval of intervals) {
    if (interval === undefined || (whole && whole.field !== interval.field)) return undefined;
    whole = whole === undefined ? interval : intersect(whole, interval);
  }
  return whole;
}

function boundOf(syntax: ConditionSyntax): NumberInterval | undefined {
  if (syntax.kind !== 'compare') return undefined;
  const { left, right, operator } = syntax;
  if (left.kind !== 'field' || right.kind !== 'literal' || typeof right.value !== 'number') {
    return undefined;
  }
  const all = { field: left.key, low: -Infinity, lowOpen: true, high: Infinity, highOpen: true };
  const at = right.value;
  switch (operator) {
    case '<':
    case '<=':
      return { ...all, high: at, highOpen: operator === '<' };
    case '>':
    case '>=':
      return { ...all, low: at, lowOpen: operator === '>' };
    case '==':
      return { ...all, low: at, lowOpen: false, high: at, highOpen: false };
    case '!=':
      return undefined;
  }
}

function intersect(a: NumberInterval, b: NumberInterval): NumberInterval {
  const low = a.low > b.low || (a.low === b.low && a.lowOpen) ? a : b;
  const high = a.high < b.high || (a.high === b.high && a.highOpen) ? a : b;
  return {
    field: a.field,
    low: low.low,
    lowOpen: low.lowOpen,
    high: high.high,
    highOpen: high.highOpen,
  };
}
