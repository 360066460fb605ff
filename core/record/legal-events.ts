import type { Zone } from '../date/time';
import type { CaseEvent, Rulebook } from '../rulebook/rulebook';
import type { ComplaintRecord } from './record';
import { eventsAfter } from './events-after';
import { RecordFacts } from './record-facts';
import { recordPlan } from './record-plan';
import { currentRound, timeInRound } from './round';

/**
 * The events that may be recorded next, in the rulebook's order: not recorded yet in this round
 * unless they repeat, following one that is, their condition true. Once the record has ended only
 * what follows its end is left; a reopening begins a new round.
 */
export function legalEvents(
  record: ComplaintRecord,
  rulebook: Rulebook,
  zone: Zone,
): readonly CaseEvent[] {
  const facts = new RecordFacts(record, rulebook, { zone });
  const round = currentRound(record, rulebook);
  const hasHappened = (key: string): boolean => timeInRound(key, record, round, zone) !== undefined;
  const repeating = new Set(rulebook.clocks.flatMap(({ repeats, to }) => (repeats ? to : [])));
  const isEnded = rulebook.events.some(({ key, ends }) => ends && hasHappened(key));
  const { repeatable } = recordPlan(rulebook);
  const isOver = (key: string): boolean =>
    hasHappened(key) || (record.events[key] !== undefined && !repeatable.has(key));
  const isOpen = (event: CaseEvent): boolean =>
    event.reopens
      ? isReopenable(event, isEnded, hasHappened)
      : !isOver(event.key) || (repeating.has(event.key) && !isEnded);
  return eventsStillOpen(rulebook, hasHappened).filter(
    (event) =>
      isOpen(event) &&
      follows(event, isOver) &&
      (event.when === undefined || facts.holds(event.when)),
  );
}

/** A round is reopened by what followed in it, or without such a step by its end. */
function isReopenable(
  { after, key }: CaseEvent,
  isEnded: boolean,
  hasHappened: (key: string) => boolean,
): boolean {
  return after.length === 0 ? isEnded : after.some((step) => step !== key && hasHappened(step));
}

function follows({ after }: CaseEvent, isOver: (key: string) => boolean): boolean {
  return after.length === 0 || after.some(isOver);
}

function eventsStillOpen(
  { events }: Rulebook,
  hasHappened: (key: string) => boolean,
): readonly CaseEvent[] {
  const ended = events.filter(({ key, ends }) => ends && hasHappened(key));
  if (ended.length === 0) return events;
  const ends = ended.map(({ key }) => key);
  const open = eventsAfter(ends, events);
  return events.filter(
    ({ key, reopens, after }) => open.has(key) || (reopens && after.length === 0),
  );
}
