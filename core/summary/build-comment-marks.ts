import type { ClockSetting } from '../clock/clock-setting';
import { lastEnd } from '../clock/record-end';
import { rulebookOfRecord } from '../clock/rulebook-of-record';
import { conditionContext } from '../record/condition-context';
import type { ComplaintRecord } from '../record/record';
import type { CommentRules, ConditionContext, Rulebook } from '../rulebook/rulebook';
import type { MarkColumns, RecordMark } from './record-marks';

/** What became of each comment on a draft, and who replied; none where the regime gathers none. */
export function buildCommentMarks(
  records: readonly ComplaintRecord[],
  rulebook: Rulebook,
  { zone }: ClockSetting,
): MarkColumns {
  const { comments } = rulebook.statistics;
  if (comments === undefined) return {};
  const facts = records.map((record) =>
    conditionContext(record, rulebookOfRecord(rulebook, lastEnd(record, rulebook)), zone),
  );
  const outcomes = facts.map((fact) => outcomeOf(fact, comments));
  const columns = outcomeMarks(comments).map((mark): readonly [RecordMark, Uint8Array] => [
    mark,
    Uint8Array.from(outcomes, (outcome) => (outcome === mark ? 1 : 0)),
  ]);
  const { reply } = comments;
  return {
    comment: Uint8Array.from(outcomes, (outcome) => (outcome === undefined ? 0 : 1)),
    ...Object.fromEntries(columns),
    ...(reply && { reply: Uint8Array.from(facts, (fact) => (reply.test(fact) ? 1 : 0)) }),
  };
}

function outcomeMarks({ other }: CommentRules): readonly RecordMark[] {
  return [
    'commentAdopted',
    'commentPartlyAdopted',
    'commentNotAdopted',
    ...(other ? (['commentOther'] as const) : []),
    'commentUndecided',
  ];
}

/** The first that holds, so that no comment counts twice; undefined when it is no comment. */
function outcomeOf(fact: ConditionContext, rules: CommentRules): RecordMark | undefined {
  if (!rules.comment.test(fact)) return undefined;
  if (rules.adopted.test(fact)) return 'commentAdopted';
  if (rules.partlyAdopted.test(fact)) return 'commentPartlyAdopted';
  if (rules.notAdopted.test(fact)) return 'commentNotAdopted';
  return rules.other?.test(fact) ? 'commentOther' : 'commentUndecided';
}
