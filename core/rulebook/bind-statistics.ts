import { bindDuration, type Values } from './bind-amount';
import { compileCondition } from './compile-condition';
import type { RulebookDefinition } from './definition';
import type { StatisticsRules } from './rulebook';

/** The conditions of the rates, compiled. */
export function bindStatistics(
  { judged, valid, answered, satisfied, repeatWithin }: RulebookDefinition['statistics'],
  values: Values,
): StatisticsRules {
  return {
    ...(judged !== undefined && { judged: compileCondition(judged) }),
    ...(valid !== undefined && { valid: compileCondition(valid) }),
    ...(answered !== undefined && { answered: compileCondition(answered) }),
    ...(satisfied !== undefined && { satisfied: compileCondition(satisfied) }),
    ...(repeatWithin && { repeatWithin: bindDuration(repeatWithin, values) }),
  };
}
