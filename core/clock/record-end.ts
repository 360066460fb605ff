import type { ComplaintRecord, EventTime } from '../record/record';
import type { CaseEvent, Rulebook } from '../rulebook/rulebook';

export type Outcome = 'open' | NonNullable<CaseEvent['ends']>;

/** The event that ended a record. */
export interface RecordEnd {
  readonly event: string;
  readonly outcome: Exclude<Outcome, 'open'>;
  readonly time: EventTime;
}

/** The latest of a record's ending events; of two at the same instant the later in the rulebook. */
export function lastEnd(record: ComplaintRecord, rulebook: Rulebook): RecordEnd | undefined {
  let end: RecordEnd | undefined;
  for (const { key, ends } of rulebook.events) {
    const time = ends === undefined ? undefined : record.events[key];
    if (ends === undefined || time === undefined) continue;
    if (end === undefined || time.instant >= end.time.instant) {
      end = { event: key, outcome: ends, time };
    }
  }
  return end;
}
