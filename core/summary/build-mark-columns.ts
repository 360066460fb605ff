import { lastEnd } from '../clock/record-end';
import { rulebookOfRecord } from '../clock/rulebook-of-record';
import type { ClockSetting } from '../clock/clock-setting';
import type { Instant } from '../date/time';
import { followUpsOf } from '../handling/follow-ups-of';
import { timesReturned } from '../record/departments-of';
import { conditionContext } from '../record/condition-context';
import type { ComplaintRecord } from '../record/record';
import type { Condition, Rulebook } from '../rulebook/rulebook';
import { buildCommentMarks } from './build-comment-marks';
import type { MarkColumns } from './record-marks';

/** The marks of a ledger's records that each tells by itself, as far as its regime can tell them. */
export function buildMarkColumns(
  records: readonly ComplaintRecord[],
  rulebook: Rulebook,
  setting: ClockSetting,
  asOf: Instant,
): MarkColumns {
  const mark = (holds: (record: ComplaintRecord) => boolean): Uint8Array =>
    Uint8Array.from(records, (record) => (holds(record) ? 1 : 0));
  return {
    ...outcomeMarks(rulebook, mark),
    ...judgementMarks(rulebook, setting, mark),
    ...buildCommentMarks(records, rulebook, setting),
    ...visitMarks(rulebook, setting, asOf, mark),
    ...(rulebook.departments && { returned: mark((record) => timesReturned(record) > 0) }),
  };
}

type Mark = (holds: (record: ComplaintRecord) => boolean) => Uint8Array;

/** Accepted: the event `accepted` where the regime has one, else whatever was not turned away. */
function outcomeMarks(rulebook: Rulebook, mark: Mark): MarkColumns {
  const ended = (record: ComplaintRecord) => lastEnd(record, rulebook)?.outcome;
  const hasOutcome = (outcome: string): boolean =>
    rulebook.events.some(({ ends }) => ends === outcome);
  const rejects = hasOutcome('rejected');
  const transfers = hasOutcome('transferred');
  const isStep = rulebook.events.some(({ key }) => key === 'accepted');
  return {
    ...((isStep || rejects || transfers) && {
      accepted: mark((record) =>
        isStep
          ? record.events['accepted'] !== undefined
          : !['rejected', 'transferred'].includes(ended(record) ?? 'open'),
      ),
    }),
    ...(rejects && { rejected: mark((record) => ended(record) === 'rejected') }),
    ...(transfers && { transferred: mark((record) => ended(record) === 'transferred') }),
  };
}

function judgementMarks(rulebook: Rulebook, { zone }: ClockSetting, mark: Mark): MarkColumns {
  const factsOf = (record: ComplaintRecord) =>
    conditionContext(record, rulebookOfRecord(rulebook, lastEnd(record, rulebook)), zone);
  const markOf = (condition: Condition | undefined): Uint8Array | undefined =>
    condition && mark((record) => condition.test(factsOf(record)));
  const { statistics } = rulebook;
  const answered = markOf(statistics.answered);
  const satisfied = markOf(statistics.satisfied);
  const columns = {
    judged: markOf(statistics.judged),
    valid: markOf(statistics.valid),
    answered,
    satisfied,
    dissatisfied: satisfied && answered?.map((is, index) => is & ~(satisfied[index] ?? 0)),
    unanswered: satisfied && answered?.map((is) => 1 - is),
  };
  return Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== undefined));
}

/** A closed record needs a visit when any follow-up applies to it, and has one when all were made. */
function visitMarks(
  rulebook: Rulebook,
  setting: ClockSetting,
  asOf: Instant,
  mark: Mark,
): MarkColumns {
  if (rulebook.followUps.length === 0) return {};
  const states = (record: ComplaintRecord) =>
    followUpsOf(record, rulebook, setting, asOf)
      .map(({ state }) => state)
      .filter((state) => state !== 'not-applicable' && state !== 'waiting');
  return {
    visitNeeded: mark((record) => states(record).length > 0),
    visited: mark((record) => {
      const needed = states(record);
      return needed.length > 0 && needed.every((state) => state === 'done');
    }),
  };
}
