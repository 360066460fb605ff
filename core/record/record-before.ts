import type { Zone } from '../date/time';
import type { ComplaintRecord, EventTime } from './record';
import { isBefore, timesOf, type Reopening } from './round';

/**
 * A record as it was before a reopening: later events, approvals, assignments, extensions, pauses and levels left
 * out.
 */
export function recordBefore(
  record: ComplaintRecord,
  reopening: Reopening,
  zone: Zone,
): ComplaintRecord {
  const until = reopening.time.instant;
  const events: Record<string, EventTime> = {};
  const occurrences: Record<string, readonly EventTime[]> = {};
  for (const key of Object.keys(record.events)) {
    const times = timesOf(key, record).filter((time, index) =>
      isBefore(time, index, reopening, key, zone),
    );
    const last = times.at(-1);
    if (last !== undefined) events[key] = last;
    if (times.length > 1) occurrences[key] = times.slice(0, -1);
  }
  const level = levelBefore(record, until);
  const assignments = record.assignments?.filter(({ at }) => at.instant < until) ?? [];
  const approvals = record.approvals?.filter(({ at }) => at.instant < until) ?? [];
  return {
    id: record.id,
    ...(record.number !== undefined && { number: record.number }),
    fields: record.fields,
    ...(level !== undefined && { level }),
    events,
    ...(Object.keys(occurrences).length > 0 && { occurrences }),
    ...(approvals.length > 0 && { approvals }),
    ...(assignments.length > 0 && { assignments }),
    agreed: record.agreed,
    extensions: record.extensions.filter(({ requestedAt }) => requestedAt.instant < until),
    pauses: record.pauses.filter(({ from }) => from.instant < until),
  };
}

/** The level before the first change since. */
function levelBefore(
  { level, levelChanges = [] }: ComplaintRecord,
  until: number,
): string | undefined {
  const next = levelChanges.find(({ at }) => at.instant >= until);
  return next === undefined ? level : next.from;
}
