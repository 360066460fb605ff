import type { Zone } from '../date/time';
import type { ComplaintRecord, EventTime } from './record';
import { agreedTimeJson, eventTimeJson } from './time-json';

/** A record in the form the API takes and gives: times as text on the ledger's wall clock. */
export function recordJson(record: ComplaintRecord, zone: Zone) {
  const { id, number, provisionalNumber, fields, events, level, agreed, extensions, pauses } =
    record;
  const { occurrences, approvals, assignments, levelChanges, corrections } = record;
  const time = (at: EventTime): string => eventTimeJson(at, zone);
  return {
    id,
    ...(number !== undefined && { number }),
    ...(provisionalNumber !== undefined && { provisionalNumber }),
    fields,
    events: mapValues(events, time),
    ...(level !== undefined && { level }),
    agreed: mapValues(agreed, (at) => agreedTimeJson(at, zone)),
    extensions: extensions.map((extension) => ({
      ...extension,
      requestedAt: time(extension.requestedAt),
    })),
    pauses: pauses.map(({ from, to, recordedAt, ...pause }) => ({
      from: time(from),
      ...(to && { to: time(to) }),
      ...pause,
      ...(recordedAt && { recordedAt: time(recordedAt) }),
    })),
    ...(occurrences && { occurrences: mapValues(occurrences, (times) => times.map(time)) }),
    ...(approvals && {
      approvals: approvals.map((approval) => ({ ...approval, at: time(approval.at) })),
    }),
    ...(assignments && {
      assignments: assignments.map(({ at, due, done, returnedAt, ...assignment }) => ({
        ...assignment,
        at: time(at),
        ...(due && { due: time(due) }),
        ...(done && { done: time(done) }),
        ...(returnedAt && { returnedAt: time(returnedAt) }),
      })),
    }),
    ...(levelChanges && {
      levelChanges: levelChanges.map((change) => ({ ...change, at: time(change.at) })),
    }),
    ...(corrections && {
      corrections: corrections.map((correction) => ({
        ...correction,
        old: time(correction.old),
        new: time(correction.new),
        at: time(correction.at),
      })),
    }),
  };
}

function mapValues<From, To>(
  values: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}
