import type { ComplaintRecord, EventTime, GrantedExtension, Pause } from './record';

type TimeText = (at: EventTime) => string;

/** Extensions as plain data, times as text. */
export const extensionsJson = (extensions: readonly GrantedExtension[], time: TimeText) =>
  extensions.map((extension) => ({ ...extension, requestedAt: time(extension.requestedAt) }));

/** Pauses as plain data, times as text. */
export const pausesJson = (pauses: readonly Pause[], time: TimeText) =>
  pauses.map(({ from, to, recordedAt, ...pause }) => ({
    from: time(from),
    ...(to && { to: time(to) }),
    ...pause,
    ...(recordedAt && { recordedAt: time(recordedAt) }),
  }));

/**
 * The lists of what has happened as plain data, times as text: earlier occurrences, approvals,
 * departments, levels and times since corrected. Those a record does not have are left out.
 */
export function happenedJson(
  { occurrences, approvals, assignments, levelChanges, corrections }: ComplaintRecord,
  time: TimeText,
) {
  return {
    ...(occurrences && {
      occurrences: Object.fromEntries(
        Object.entries(occurrences).map(([key, times]) => [key, times.map(time)]),
      ),
    }),
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
