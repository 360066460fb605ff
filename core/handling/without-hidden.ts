import type { ComplaintRecord } from '../record/record';

/** A record without the fields and events of these keys, and without what was approved of them. */
export function withoutHidden(record: ComplaintRecord, hidden: readonly string[]): ComplaintRecord {
  if (hidden.length === 0) return record;
  return {
    ...record,
    fields: without(record.fields, hidden),
    events: without(record.events, hidden),
    ...(record.occurrences && { occurrences: without(record.occurrences, hidden) }),
    ...(record.approvals && {
      approvals: record.approvals.filter(({ event }) => !hidden.includes(event)),
    }),
    ...(record.corrections && {
      corrections: record.corrections.filter(({ event }) => !hidden.includes(event)),
    }),
  };
}

function without<Value>(
  values: Readonly<Record<string, Value>>,
  hidden: readonly string[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !hidden.includes(key)));
}
