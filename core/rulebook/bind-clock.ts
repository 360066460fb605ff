import { bindAmount, bindDuration, type Values } from './bind-amount';
import { bindWhen } from './bind-when';
import type { RulebookDefinition } from './definition';
import type { Clock, DepartmentRules, Duration, Duty, Extension, PauseRule } from './rulebook';

type ClockDefinition = RulebookDefinition['clocks'][number];

/**
 * A clock with its amounts filled in and its conditions compiled.
 *
 * @param common the rulebook's rules for pauses, for a clock without its own.
 */
export function bindClock(
  definition: ClockDefinition,
  common: PauseRule | undefined,
  values: Values,
): Clock {
  const { within, extension, warning, pause, ...rest } = bindWhen(definition);
  const rule = pause === undefined ? common : bindPause(pause, values);
  return {
    ...rest,
    ...(rule && { pause: rule }),
    within: bindDuration(within, values),
    ...(extension && { extension: bindExtension(extension, within.unit, values) }),
    ...(warning && { warning: bindDuration(warning, values) }),
  };
}

export function bindPause(
  { maxTotal, ...rest }: NonNullable<RulebookDefinition['pause']>,
  values: Values,
): PauseRule {
  return maxTotal === undefined ? rest : { ...rest, maxTotal: bindDuration(maxTotal, values) };
}

export function bindDepartments(
  { within, ...rest }: NonNullable<RulebookDefinition['departments']>,
  values: Values,
): DepartmentRules {
  return within === undefined ? rest : { ...rest, within: bindDuration(within, values) };
}

export function bindDuty(
  { due, ...rest }: RulebookDefinition['duties'][number],
  values: Values,
): Duty {
  return due === undefined ? rest : { ...rest, due: bindDuration(due, values) };
}

function bindExtension(
  definition: NonNullable<ClockDefinition['extension']>,
  clockUnit: Duration['unit'],
  values: Values,
): Extension {
  const { amount, unit = clockUnit, ...rest } = bindWhen(definition);
  return { ...rest, unit, ...(amount !== undefined && { amount: bindAmount(amount, values) }) };
}
