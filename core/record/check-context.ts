import type { Instant, Zone } from '../date/time';

/** What checking a record needs besides the rulebook. */
export interface CheckContext {
  readonly zone: Zone;
  /** The present; absent: nothing is in the future. */
  readonly asOf?: Instant | undefined;
}
