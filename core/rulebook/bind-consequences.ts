import { bindDuration, type Values } from './bind-amount';
import { bindWhen } from './bind-when';
import { compileCondition } from './compile-condition';
import type { RulebookDefinition } from './definition';
import type { ConflictRule, Escalation, FollowUp, Letter, Retention } from './rulebook';

type Item<List extends keyof RulebookDefinition> =
  RulebookDefinition[List] extends readonly (infer I)[] ? I : never;

export function bindEscalation(definition: Item<'escalations'>, values: Values): Escalation {
  const { repeats, ...rest } = bindWhen(definition);
  if (repeats === undefined) return rest;
  const { within, counting, ...count } = repeats;
  return {
    ...rest,
    repeats: {
      ...count,
      ...(within && { within: bindDuration(within, values) }),
      ...(counting !== undefined && { counting: compileCondition(counting) }),
    },
  };
}

export function bindConflict({ brokenWhen, ...rest }: Item<'conflicts'>): ConflictRule {
  return { ...rest, brokenWhen: compileCondition(brokenWhen) };
}

export function bindFollowUp(definition: Item<'followUps'>, values: Values): FollowUp {
  const { within, answers, ...rest } = bindWhen(definition);
  return {
    ...rest,
    ...(within && { within: bindDuration(within, values) }),
    answers: answers.map(({ when, ...answer }) => ({ ...answer, when: compileCondition(when) })),
  };
}

export function bindRetention(definition: Item<'retention'>, values: Values): Retention {
  const { keep, ...rest } = bindWhen(definition);
  return { ...rest, keep: keep === 'permanent' ? keep : bindDuration(keep, values) };
}

export function bindLetter({ parts, ...rest }: Item<'letters'>): Letter {
  return { ...rest, parts: parts.map((part) => bindWhen(part)) };
}
