import { dueText } from '../../core/clock/due-text';
import type { ClockChange, ShownClock } from '../../core/clock/preview-change';
import type { Instant, Zone } from '../../core/date/time';
import { dueJson } from './due-json';
import { instantJson } from '../../core/record/time-json';

/** How many changed clocks an answer lists; the rest is counted. */
const LISTED = 1_000;

/** The clocks a change would move as the API gives them. */
export function clockChangesJson(changes: readonly ClockChange[], asOf: Instant, zone: Zone) {
  return {
    asOf: instantJson(asOf, zone),
    total: changes.length,
    changes: changes.slice(0, LISTED).map((change) => changeJson(change, zone)),
  };
}

function changeJson({ record, clock, before, after }: ClockChange, zone: Zone) {
  return {
    id: record.id,
    ...(record.number !== undefined && { number: record.number }),
    clock: clock.key,
    title: clock.title,
    before: sideJson(before, zone),
    after: sideJson(after, zone),
  };
}

function sideJson(state: ShownClock | undefined, zone: Zone) {
  if (state === undefined) return {};
  const { due, light } = state;
  return { ...(due && { due: dueJson(due, zone), dueText: dueText(due, zone) }), light };
}
