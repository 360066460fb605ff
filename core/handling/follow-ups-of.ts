import type { ClockSetting } from '../clock/clock-setting';
import type { Due } from '../clock/clock-state';
import type { Instant, Zone } from '../date/time';
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
 * Where each follow-up of a record stands at an instant, and what its answer triggers. In a reopened
 * record a follow-up is owed again where the workflow lets the event before it happen anew, and the
 * answer of the round before triggers nothing more.
 */
export function followUpsOf(
  record: ComplaintRecord,
  rulebook: Rulebook,
  setting: ClockSetting,
  asOf: Instant,
): readonly FollowUpState[] {
  const context = conditionContext(record, rulebook, setting.zone);
  const timesFor = timesInRound(record, rulebook, setting.zone);
  return rulebook.followUps.map((followUp) => {
    const { when, after, within, done, answers } = followUp;
    if (when !== undefined && !when.test(context)) {
      return { followUp, state: 'not-applicable', triggers: [] };
    }
    const timeOf = timesFor(followUp);
    const start = timeOf(after);
    const due = start && within && dueAfter(start.instant, within, setting, 'forward');
    const isStale = done !== undefined && timeOf(done) === undefined && record.events[done];
    return {
      followUp,
      state: stateOf(followUp, record, timeOf, due, asOf),
      ...(due && { due }),
      triggers: isStale ? [] : answers.filter((answer) => answer.when.test(context)),
    };
  });
}

type TimeOf = (event: string) => EventTime | undefined;

/** The times that count for a follow-up: of the present round, where what it follows may recur. */
function timesInRound(
  record: ComplaintRecord,
  rulebook: Rulebook,
  zone: Zone,
): (followUp: FollowUp) => TimeOf {
  const round = currentRound(record, rulebook);
  const { repeatable } = recordPlan(rulebook);
  return ({ after }) =>
    repeatable.has(after)
      ? (event) => timeInRound(event, record, round, zone)
      : (event) => record.events[event];
}

function stateOf(
  { after, done, answer }: FollowUp,
  { fields }: ComplaintRecord,
  timeOf: TimeOf,
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
