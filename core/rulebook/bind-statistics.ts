import { bindDuration, type Values } from './bind-amount';
import { compileCondition } from './compile-condition';
import type { RulebookDefinition } from './definition';
import type { CommentRules, StatisticsRules } from './rulebook';

type Definition = RulebookDefinition['statistics'];

/** The conditions of the rates and of what became of comments, compiled. */
export function bindStatistics(
  { judged, valid, answered, satisfied, repeatWithin, comments }: Definition,
  values: Values,
): StatisticsRules {
  return {
    ...(judged !== undefined && { judged: compileCondition(judged) }),
    ...(valid !== undefined && { valid: compileCondition(valid) }),
    ...(answered !== undefined && { answered: compileCondition(answered) }),
    ...(satisfied !== undefined && { satisfied: compileCondition(satisfied) }),
    ...(repeatWithin && { repeatWithin: bindDuration(repeatWithin, values) }),
    ...(comments && { comments: bindComments(comments, values) }),
  };
}

function bindComments(
  { sent, other, reply, ...comments }: NonNullable<Definition['comments']>,
  values: Values,
): CommentRules {
  return {
    comment: compileCondition(comments.comment),
    adopted: compileCondition(comments.adopted),
    partlyAdopted: compileCondition(comments.partlyAdopted),
    notAdopted: compileCondition(comments.notAdopted),
    ...(other !== undefined && { other: compileCondition(other) }),
    ...(reply !== undefined && { reply: compileCondition(reply) }),
    ...(sent !== undefined && { sent: Number(values[sent]) }),
  };
}
