import { bindAmount, type Values } from './bind-amount';
import { bindWhen } from './bind-when';
import type { RulebookDefinition } from './definition';
import type { AmountOrRange, Penalty, Report } from './rulebook';

type PenaltyDefinition = RulebookDefinition['penalties'][number];

export function bindPenalty(definition: PenaltyDefinition, values: Values): Penalty {
  const { money, points, ...rest } = bindWhen(definition);
  return {
    ...rest,
    ...(money !== undefined && { money: bindRange(money, values) }),
    ...(points !== undefined && { points: bindRange(points, values) }),
  };
}

function bindRange(amount: NonNullable<PenaltyDefinition['money']>, values: Values): AmountOrRange {
  return typeof amount === 'object' && 'from' in amount ? amount : bindAmount(amount, values);
}

export function bindReport(
  { due, ...rest }: RulebookDefinition['reports'][number],
  values: Values,
): Report {
  if (due === undefined) return rest;
  return { ...rest, due: { ...due, amount: bindAmount(due.amount, values) } };
}
