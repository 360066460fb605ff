import type { ClockState } from '../../core/clock/clock-state';
import { dueText } from '../../core/clock/due-text';
import type { Zone } from '../../core/date/time';
import { dueJson } from './due-json';
import { eventTimeJson } from '../../core/record/time-json';

/** A clock's state as the API gives it. */
export function clockJson(state: ClockState, zone: Zone) {
  const { clock, status, light, startedAt, stoppedAt, due, remaining, calendarCertain } = state;
  const { missed } = state;
  return {
    key: clock.key,
    title: clock.title,
    from: clock.from,
    to: clock.to,
    ...(startedAt && { startedAt: eventTimeJson(startedAt, zone) }),
    ...(stoppedAt && { stoppedAt: eventTimeJson(stoppedAt, zone) }),
    ...(due && { due: dueJson(due, zone), dueText: dueText(due, zone) }),
    state: status,
    light,
    ...(remaining && { remaining }),
    ...(missed && {
      missed: missed.map((one) => ({
        due: dueJson(one.due, zone),
        occurredAt: eventTimeJson(one.occurredAt, zone),
        count: one.count,
      })),
    }),
    calendarCertain,
    clause: clock.clause,
  };
}
