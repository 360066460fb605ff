import type { Zone } from '../date/time';
import type { CaseEvent, Rulebook } from '../rulebook/rulebook';
import { approvalDemands, type ApprovalDemand } from './approval-demands';
import { isEarlier } from './is-earlier';
import { needsApproval } from './needs-approval';
import type { Approval, ComplaintRecord, EventTime } from './record';
import { timesOf } from './round';

/** A time an event happened without the approval it needs. */
export interface ApprovalGap {
  readonly event: CaseEvent;
  readonly time: EventTime;
  readonly demand: ApprovalDemand;
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
  rulebook: Rulebook,
  zone: Zone,
): readonly ApprovalGap[] {
  return rulebook.events
    .filter(needsApproval)
    .flatMap((event) => gapsOf(event, record, rulebook, zone));
}

/** Each demand is met for itself: one approval may serve several. */
function gapsOf(
  event: CaseEvent,
  record: ComplaintRecord,
  rulebook: Rulebook,
  zone: Zone,
): readonly ApprovalGap[] {
  const times = timesOf(event.key, record);
  if (times.length === 0) return [];
  return approvalDemands(event, record, rulebook, zone).flatMap((demand) =>
    unmet({ event, demand }, times, record, zone),
  );
}

function unmet(
  wanted: Pick<Occurrence, 'event' | 'demand'>,
  times: readonly EventTime[],
  record: ComplaintRecord,
  zone: Zone,
): readonly ApprovalGap[] {
  const used = new Set<Approval>();
  return times.flatMap((time, index) => {
    const given = (record.approvals ?? []).filter(
      (approval) => approval.event === wanted.event.key && !used.has(approval),
    );
    const gap = gapAt(
      { ...wanted, time, given, before: times[index - 1], next: times[index + 1] },
      zone,
    );
    if ('kind' in gap) return [gap];
    used.add(gap);
    return [];
  });
}

interface Occurrence {
  readonly event: CaseEvent;
  readonly demand: ApprovalDemand;
  readonly time: EventTime;
  readonly before: EventTime | undefined;
  readonly next: EventTime | undefined;
  /** Approvals that no earlier occurrence has taken up, oldest first. */
  readonly given: readonly Approval[];
}

/** The approval that covers an occurrence, or why there is none. */
function gapAt(
  { event, demand, time, before, next, given }: Occurrence,
  zone: Zone,
): Approval | ApprovalGap {
  const recent = given.filter(({ at }) => before === undefined || !isEarlier(at, before, zone));
  const timely = recent.filter(({ at }) => !isEarlier(time, at, zone));
  const covering = timely.findLast(({ role }) => demand.roles.includes(role));
  if (covering !== undefined) return covering;
  const wrong = timely.at(-1);
  if (wrong !== undefined) return { event, time, demand, kind: 'role', given: wrong };
  const late = recent.find(({ at }) => next === undefined || isEarlier(next, at, zone));
  return late === undefined
    ? { event, time, demand, kind: 'missing' }
    : { event, time, demand, kind: 'late', given: late };
}
