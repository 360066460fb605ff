import type { Instant } from '../../core/date/time';

/** A step of the chase ladder as it was delivered, a numbered document from the notice on. */
export interface ChaseNotice {
  /** Record, clock, due and step: the same however often it is asked for. */
  readonly key: string;
  readonly record: string;
  readonly clock: string;
  readonly step: string;
  readonly number?: string;
  readonly department: string;
  readonly handler: string;
  readonly due: Instant;
  readonly issuedAt: Instant;
  /** Receipt (签收): when and by whom. */
  readonly receivedAt?: Instant;
  readonly receivedBy?: string;
}
