import type { Finding } from '../../finding';
import type { CaseEvent, Rulebook } from '../../rulebook/rulebook';
import { formatEventTime } from '../format-event-time';
import { isEarlier } from '../is-earlier';
import type { EventTime } from '../record';
import { currentRound, timeInRound, timesOf } from '../round';
import type { RecordFacts } from '../record-facts';
import { noFindings, type CheckCompiler } from './check';

/**
 * An event recorded before the event it follows: before all of the events that make it legal, or,
 * as the stop of a clock, before the clock's start.
 */
export const eventOrder: CheckCompiler = (rulebook) => {
  const sequences = sequencesOf(rulebook);
  if (sequences.length === 0) return undefined;
  return (facts) => {
    let findings = noFindings;
    const { record, zone } = facts;
    const round = currentRound(record, rulebook);
    for (const sequence of sequences) {
      // Events of a round that is over come before those that followed its reopening.
      const time = timeInRound(sequence.event.key, record, round, zone);
      if (time === undefined) continue;
      const broken = firstBroken(sequence, time, facts);
      if (broken !== undefined) {
        findings = [...findings, outOfOrder(sequence.event, time, broken, facts)];
      }
    }
    return findings;
  };
};

interface Sequence {
  readonly event: CaseEvent;
  /** Each group has to have begun: one of its events at the time of this one, or earlier. */
  readonly groups: readonly (readonly CaseEvent[])[];
}

function sequencesOf({ events, clocks }: Rulebook): readonly Sequence[] {
  const byKey = new Map(events.map((event) => [event.key, event]));
  const eventsOf = (keys: readonly string[]) => keys.flatMap((key) => byKey.get(key) ?? []);
  return events
    .map((event) => {
      const starts = new Set(clocks.filter(({ to }) => to === event.key).map(({ from }) => from));
      const groups = [event.after, ...[...starts].map((start) => [start])].map(eventsOf);
      return { event, groups: groups.filter((group) => group.length > 0) };
    })
    .filter(({ groups }) => groups.length > 0);
}

interface Predecessor {
  readonly event: CaseEvent;
  readonly time: EventTime;
}

/**
 * The earliest event of the first group whose events all are later than `time`. What a reopening
 * followed may have happened again since, so its first time counts.
 */
function firstBroken(
  { event: follower, groups }: Sequence,
  time: EventTime,
  { record, zone }: RecordFacts,
): Predecessor | undefined {
  for (const group of groups) {
    let earliest: Predecessor | undefined;
    for (const event of group) {
      const start = follower.reopens ? timesOf(event.key, record)[0] : record.events[event.key];
      if (start === undefined) continue;
      if (earliest === undefined || start.instant < earliest.time.instant) {
        earliest = { event, time: start };
      }
    }
    if (earliest !== undefined && isEarlier(time, earliest.time, zone)) return earliest;
  }
  return undefined;
}

function outOfOrder(
  event: CaseEvent,
  time: EventTime,
  before: Predecessor,
  { zone }: RecordFacts,
): Finding {
  const found = formatEventTime(time, zone);
  const expected = formatEventTime(before.time, zone);
  return {
    code: 'event-order',
    severity: 'error',
    field: event.key,
    clause: event.clause,
    message: {
      zh: `“${event.title.zh}”（${found}）早于“${before.event.title.zh}”（${expected}）。`,
      en: `“${event.title.en}” (${found}) is before “${before.event.title.en}” (${expected}).`,
    },
  };
}
