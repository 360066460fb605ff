import type { Zone } from '../date/time';
import type { ComplaintRecord } from '../record/record';
import { evaluateExpression, type ExpressionContext } from '../rulebook/compile-expression';
import type { Rulebook } from '../rulebook/rulebook';
import { expressionContext } from './expression-context';
import { formulaInputs, type Formula } from './formula-inputs';
import { roundTo } from './round-to';

/** One record, the other records of its ledger, and the answers formulas ask for. */
export interface FormulaCase {
  readonly record: ComplaintRecord;
  readonly others: readonly ComplaintRecord[];
  readonly inputs: Readonly<Record<string, number>>;
}

/**
 * The result of every formula in the rulebook's order, rounded as it says; a later formula may use
 * the unrounded results of earlier ones. One whose inputs are missing has no result.
 *
 * @example loss 12,000 ÷ 600 base points × 5 points = 100.00
 */
export function formulaResults(
  { record, others, inputs }: FormulaCase,
  rulebook: Rulebook,
  zone: Zone,
): Readonly<Record<string, number>> {
  const base = expressionContext(record, rulebook, zone);
  return resultsOver([record, ...others], { base, inputs }, rulebook, zone);
}

/** The same over records, with what expressions see besides. */
export function resultsOver(
  records: readonly ComplaintRecord[],
  { base, inputs }: { readonly base: ExpressionContext; readonly inputs: FormulaCase['inputs'] },
  rulebook: Rulebook,
  zone: Zone,
): Readonly<Record<string, number>> {
  const exact: Record<string, number> = {};
  const shown: Record<string, number> = {};
  for (const formula of rulebook.formulas) {
    const answers = formulaInputs(formula, inputs, records, rulebook, zone);
    const value = evaluateExpression(formula.value, { ...base, inputs: answers, results: exact });
    if (typeof value !== 'number') continue;
    exact[formula.key] = value;
    shown[formula.key] = shownResult(formula, value);
  }
  return shown;
}

function shownResult({ unit, decimals, rounding }: Formula, value: number): number {
  return roundTo(unit === 'percent' ? value * 100 : value, decimals, rounding);
}
