/** A civil date as days since 1970-01-01 (proleptic Gregorian). */
export type EpochDay = number;

/** A point in time as whole seconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** A wall-clock reading as whole seconds since 1970-01-01T00:00:00 of that same wall clock. */
export type WallTime = number;

export const SECONDS_PER_DAY = 86_400;

/** A time zone a ledger's wall clock runs in. */
export interface Zone {
  /** IANA name, e.g. `Asia/Shanghai`. */
  readonly id: string;
  toWall(instant: Instant): WallTime;
  /** Of an ambiguous wall time the earlier instant, of a skipped one the instant after the gap. */
  toInstant(wall: WallTime): Instant;
  /** Civil date of an instant in this zone. */
  toDay(instant: Instant): EpochDay;
  /** The instants in (from, to] at which the wall clock is moved, in order. */
  changesBetween(from: Instant, to: Instant): readonly Instant[];
}
