import type { Assessment } from '../../core/clock/assess-record';
import type { Zone } from '../../core/date/time';
import { clockJson } from './clock-json';
import { eventTimeJson } from '../../core/record/time-json';

/** The round a record is in, and what came of those before. */
export function roundsJson({ round, earlierRounds }: Assessment, zone: Zone) {
  return {
    round,
    ...(earlierRounds && {
      earlierRounds: earlierRounds.map(({ number, reopening, clocks }) => ({
        number,
        reopenedBy: reopening.event,
        reopenedAt: eventTimeJson(reopening.time, zone),
        clocks: clocks.map((state) => clockJson(state, zone)),
      })),
    }),
  };
}
