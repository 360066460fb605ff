import type { Instant } from '../../core/date/time';

/**
 * The running time, for useSyncExternalStore: rounded up to the half minute, so that it changes
 * seldom and what happens now is never in its future.
 */
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
  const read = (): Instant => Math.ceil(milliseconds() / TICK) * (TICK / 1000);
  return {
    get: read,
    subscribe: (listener) => {
      const timer = setInterval(listener, TICK);
      return () => clearInterval(timer);
    },
  };
}

const TICK = 30_000;
