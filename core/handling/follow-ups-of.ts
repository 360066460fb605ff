import type { ClockSetting } from '../clock/clock-setting';
import type { Due } from '../clock/clock-state';
import type { Instant } from '../date/time';
import { conditionContext } from '../record/condition-context';
import type { ComplaintRecord, EventTime } from '../record/record';
import { recordPlan } from '../record/record-plan';
import { currentRound, timeInRound } from '../record/round';
import type { FollowUp, Rulebook } from '../rulebook/rulebook';
import { dueAfter } from './due-after';

export interface FollowUpState {
  readonly followUp: FollowUp;
  /** `waiting` for the event before it; `late` past its due and not done. */
  readonly state: 'waiting' | 'due' | 'late' | 'done' | 'not-applicable';
  readonly due?: Due;
  /** What the answer given triggers. */
  readonly triggers: readonly FollowUp['answers'][number][];
}

/**
 * Where each follow-up of a record stands at an instant, and what its answer triggers. In a
 * reopened record a follow-up is owed again where the workflow lets the event before it happen anew.
 */
export function followUpsOf(
  record: ComplaintRecord,
  rulebook: Rulebook,
  setting: ClockSetting,
  asOf: Instant,
): readonly FollowUpState[] {
  const context = conditionContext(record, rulebook, setting.zone);
  const round = currentRound(record, rulebook);
  const { repeatable } = recordPlan(rulebook);
  return rulebook.followUps.map((followUp) => {
    const { when, after, within, answers } = followUp;
    if (when !== undefined && !when.test(context)) {
      return { followUp, state: 'not-applicable', triggers: [] };
    }
    const timeOf = (event: string) =>
      repeatable.has(after)
        ? timeInRound(event, record, round, setting.zone)
        : record.events[event];
    const start = timeOf(after);
    const due = start && within && dueAfter(start.instant, within, setting, 'forward');
    return {
      followUp,
      state: stateOf(followUp, record, timeOf, due, asOf),
      ...(due && { due }),
      triggers: answers.filter((answer) => answer.when.test(context)),
    };
  });
}

function stateOf(
  { after, done, answer }: FollowUp,
  { fields }: ComplaintRecord,
  timeOf: (event: string) => EventTime | undefined,
  due: Due | undefined,
  asOf: Instant,
): FollowUpState['state'] {
  const isDone =
    done === undefined
      ? answer !== undefined && fields[answer] !== undefined
      : timeOf(done) !== undefined;
  if (isDone) return 'done';
  if (timeOf(after) === undefined) return 'waiting';
  return due !== undefined && asOf > due.deadline ? 'late' : 'due';
}
