import type { Zone } from '../date/time';
import type { CaseEvent, Rulebook } from '../rulebook/rulebook';
import type { ComplaintRecord } from './record';
import { RecordFacts } from './record-facts';

/**
 * The events that may be recorded next, in the rulebook's order: not recorded yet, following one
 * that is, their condition true. Once the record has ended only what follows its end is left.
 */
export function legalEvents(
  record: ComplaintRecord,
  rulebook: Rulebook,
  zone: Zone,
): readonly CaseEvent[] {
  const facts = new RecordFacts(record, rulebook, { zone });
  const open = eventsStillOpen(record, rulebook);
  return open.filter(
    (event) =>
      record.events[event.key] === undefined &&
      follows(event, record) &&
      (event.when === undefined || facts.holds(event.when)),
  );
}

function follows({ after }: CaseEvent, { events }: ComplaintRecord): boolean {
  return after.length === 0 || after.some((key) => events[key] !== undefined);
}

function eventsStillOpen(record: ComplaintRecord, { events }: Rulebook): readonly CaseEvent[] {
  const ended = events.filter(({ key, ends }) => ends && record.events[key] !== undefined);
  if (ended.length === 0) return events;
  const reached = new Set(ended.map(({ key }) => key));
  let before = 0;
  while (reached.size > before) {
    before = reached.size;
    for (const { key, after } of events)
      if (after.some((start) => reached.has(start))) reached.add(key);
  }
  return events.filter(
    ({ key, after }) => reached.has(key) && after.some((start) => reached.has(start)),
  );
}
