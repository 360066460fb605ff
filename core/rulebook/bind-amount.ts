import type { RulebookDefinition } from './definition';
import type { Duration } from './rulebook';

export type Values = Readonly<Record<string, string | number>>;
type DurationDefinition = RulebookDefinition['clocks'][number]['within'];

/** A duration with the parameter it may name filled in. */
export function bindDuration({ amount, unit }: DurationDefinition, values: Values): Duration {
  return { amount: bindAmount(amount, values), unit };
}

/** An amount, or the value of the parameter that stands for it. */
export function bindAmount(amount: DurationDefinition['amount'], values: Values): number {
  if (typeof amount === 'number') return amount;
  const value = values[amount.parameter];
  if (typeof value === 'number') return value;
  throw new TypeError(`Parameter “${amount.parameter}” is not a number the rulebook defines.`);
}
