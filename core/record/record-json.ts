import type { Zone } from '../date/time';
import type { ComplaintRecord, EventTime } from './record';
import { extensionsJson, happenedJson, pausesJson } from './record-lists-json';
import { agreedTimeJson, eventTimeJson } from './time-json';

/** A record in the form the API takes and gives: times as text on the ledger's wall clock. */
export function recordJson(record: ComplaintRecord, zone: Zone) {
  const { id, number, provisionalNumber, fields, events, level, agreed, extensions, pauses } =
    record;
  const time = (at: EventTime): string => eventTimeJson(at, zone);
  return {
    id,
    ...(number !== undefined && { number }),
    ...(provisionalNumber !== undefined && { provisionalNumber }),
    fields,
    events: mapValues(events, time),
    ...(level !== undefined && { level }),
    agreed: mapValues(agreed, (at) => agreedTimeJson(at, zone)),
    extensions: extensionsJson(extensions, time),
    pauses: pausesJson(pauses, time),
    ...happenedJson(record, time),
  };
}

function mapValues<From, To>(
  values: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}
