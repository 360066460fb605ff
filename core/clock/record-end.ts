import type { Zone } from '../date/time';
import { zoneOf } from '../date/zone';
import { currentRound, timeInRound, type Round } from '../record/round';
import type { ComplaintRecord, EventTime } from '../record/record';
import type { CaseEvent, Rulebook } from '../rulebook/rulebook';

export type Outcome = 'open' | NonNullable<CaseEvent['ends']>;

/** The event that ended a record. */
export interface RecordEnd {
  readonly event: string;
  readonly outcome: Exclude<Outcome, 'open'>;
  readonly time: EventTime;
}

/**
 * The latest ending event of a record's present round, of two at the same instant the later in the
 * rulebook; `undefined` while it is open, also again.
 */
export function lastEnd(
  record: ComplaintRecord,
  rulebook: Rulebook,
  round: Round = currentRound(record, rulebook),
  zone: Zone = zoneOf(rulebook.zone),
): RecordEnd | undefined {
  let end: RecordEnd | undefined;
  for (const { key, ends } of rulebook.events) {
    if (ends === undefined) continue;
    const time = timeInRound(key, record, round, zone);
    if (time !== undefined && (end === undefined || time.instant >= end.time.instant)) {
      end = { event: key, outcome: ends, time };
    }
  }
  return end;
}
