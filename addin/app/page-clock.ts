import type { Instant } from '../../core/date/time';

/** The running time, for useSyncExternalStore: changes every half minute while someone listens. */
export interface PageClock {
  readonly get: () => Instant;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * A clock that panes can draw by.
 *
 * @param milliseconds the machine's time since the epoch, e.g. Date.now.
 */
export function createPageClock(milliseconds: () => number): PageClock {
  const read = (): Instant => Math.floor(milliseconds() / TICK) * (TICK / 1000);
  return {
    get: read,
    subscribe: (listener) => {
      const timer = setInterval(listener, TICK);
      return () => clearInterval(timer);
    },
  };
}

const TICK = 30_000;
