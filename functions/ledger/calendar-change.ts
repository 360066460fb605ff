import type { Instant } from '../../core/date/time';

/** A change of a ledger's calendar: versions before and after. */
export interface CalendarChange {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  readonly before: string;
  readonly after: string;
}
