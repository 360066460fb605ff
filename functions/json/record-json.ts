import type { Zone } from '../../core/date/time';
import type { ComplaintRecord } from '../../core/record/record';
import { agreedTimeJson, eventTimeJson } from './time-json';

/** A record in the form the API takes and gives: times as text on the ledger's wall clock. */
export function recordJson(record: ComplaintRecord, zone: Zone) {
  const { id, number, fields, events, level, agreed, extensions, pauses } = record;
  return {
    id,
    ...(number !== undefined && { number }),
    fields,
    events: mapValues(events, (time) => eventTimeJson(time, zone)),
    ...(level !== undefined && { level }),
    agreed: mapValues(agreed, (time) => agreedTimeJson(time, zone)),
    extensions: extensions.map((extension) => ({
      ...extension,
      requestedAt: eventTimeJson(extension.requestedAt, zone),
    })),
    pauses: pauses.map(({ from, to, reason }) => ({
      from: eventTimeJson(from, zone),
      ...(to && { to: eventTimeJson(to, zone) }),
      reason,
    })),
  };
}

function mapValues<From, To>(
  values: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}
