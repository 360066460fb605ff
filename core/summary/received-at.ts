import type { ComplaintRecord, EventTime } from '../record/record';

/** When a record came in: a case that was reopened counts once, where it first came in. */
export function receivedAt(record: ComplaintRecord, intake: string): EventTime | undefined {
  return record.occurrences?.[intake]?.[0] ?? record.events[intake];
}
