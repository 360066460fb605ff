import type { Zone } from '../date/time';
import { evaluateExpression } from '../rulebook/compile-expression';
import type { AmountOrRange, Penalty, Rulebook } from '../rulebook/rulebook';
import { expressionContext } from './expression-context';
import { formulaResults, type FormulaCase } from './formula-results';

/** A penalty that is due, its amounts times how often it counts. */
export interface DuePenalty {
  readonly penalty: Penalty;
  readonly times: number;
  /** Yuan. */
  readonly money?: AmountOrRange;
  readonly points?: AmountOrRange;
}

/**
 * The penalties whose condition a record meets; those without a condition are left to a person.
 *
 * @example 3 complaints at 200 yuan each make 600
 */
export function penaltiesOf(
  request: FormulaCase,
  rulebook: Rulebook,
  zone: Zone,
): readonly DuePenalty[] {
  const context = {
    ...expressionContext(request.record, rulebook, zone),
    inputs: request.inputs,
    results: formulaResults(request, rulebook, zone),
  };
  return rulebook.penalties
    .filter(({ when }) => when?.test(context) === true)
    .map((penalty) => {
      const { money, points, formula, times: expression } = penalty;
      const counted = expression === undefined ? 1 : evaluateExpression(expression, context);
      const times = typeof counted === 'number' ? counted : 1;
      const computed = formula === undefined ? money : context.results[formula];
      return {
        penalty,
        times,
        ...(computed !== undefined && { money: multiply(computed, times) }),
        ...(points !== undefined && { points: multiply(points, times) }),
      };
    });
}

function multiply(amount: AmountOrRange, times: number): AmountOrRange {
  if (typeof amount === 'number') return amount * times;
  return { from: amount.from * times, to: amount.to * times };
}
