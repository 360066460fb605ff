import type { Zone } from '../date/time';
import type { CaseEvent, Rulebook } from '../rulebook/rulebook';
import { isEarlier } from './is-earlier';
import type { Approval, ComplaintRecord, EventTime } from './record';
import { timesOf } from './round';

/** A time an event happened without the approval it needs. */
export interface ApprovalGap {
  readonly event: CaseEvent;
  readonly time: EventTime;
  /** The approval there is: by a role that may not give it, or given too late. */
  readonly given?: Approval;
  readonly kind: 'missing' | 'role' | 'late';
}

/**
 * The times at which events happened without the approval their regime asks for. Each time needs its
 * own, by one of the approving roles and not later than the event; where one of the two has no time
 * of day, the same day will do. What was given before the event last happened does not count again.
 */
export function approvalGaps(
  record: ComplaintRecord,
  { events }: Pick<Rulebook, 'events'>,
  zone: Zone,
): readonly ApprovalGap[] {
  return events
    .filter(({ approvedBy }) => approvedBy.length > 0)
    .flatMap((event) => gapsOf(event, record, zone));
}

function gapsOf(event: CaseEvent, record: ComplaintRecord, zone: Zone): readonly ApprovalGap[] {
  const times = timesOf(event.key, record);
  const used = new Set<Approval>();
  return times.flatMap((time, index) => {
    const given = (record.approvals ?? []).filter(
      (approval) => approval.event === event.key && !used.has(approval),
    );
    const gap = gapAt(
      { event, time, given, before: times[index - 1], next: times[index + 1] },
      zone,
    );
    if ('kind' in gap) return [gap];
    used.add(gap);
    return [];
  });
}

interface Occurrence {
  readonly event: CaseEvent;
  readonly time: EventTime;
  readonly before: EventTime | undefined;
  readonly next: EventTime | undefined;
  /** Approvals that no earlier occurrence has taken up, oldest first. */
  readonly given: readonly Approval[];
}

/** The approval that covers an occurrence, or why there is none. */
function gapAt(
  { event, time, before, next, given }: Occurrence,
  zone: Zone,
): Approval | ApprovalGap {
  const recent = given.filter(({ at }) => before === undefined || !isEarlier(at, before, zone));
  const timely = recent.filter(({ at }) => !isEarlier(time, at, zone));
  const covering = timely.findLast(({ role }) => event.approvedBy.includes(role));
  if (covering !== undefined) return covering;
  const wrong = timely.at(-1);
  if (wrong !== undefined) return { event, time, kind: 'role', given: wrong };
  const late = recent.find(({ at }) => next === undefined || isEarlier(next, at, zone));
  return late === undefined
    ? { event, time, kind: 'missing' }
    : { event, time, kind: 'late', given: late };
}
