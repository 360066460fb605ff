import type { EpochDay, Instant, Zone } from '../date/time';
import type { Pause } from '../record/record';

/** Paused time, half-open. */
export interface PauseSpan {
  readonly from: Instant;
  readonly to: Instant;
  /** Not ended yet: `to` is the instant the question is asked for, itself paused. */
  readonly isOpen: boolean;
}

/**
 * A record's pauses as disjoint spans in order: overlapping pauses count once, a pause that has not
 * ended lasts until `asOf`.
 */
export function pauseSpans(pauses: readonly Pause[], asOf: Instant): readonly PauseSpan[] {
  if (pauses.length === 0) return NONE;
  return disjoint(pauses.map((pause) => spanOf(pause, asOf)));
}

/** Spans in order, those that overlap or touch joined; without those of no length. */
export function disjoint(spans: readonly PauseSpan[]): readonly PauseSpan[] {
  const sorted = spans
    .filter(({ from, to, isOpen }) => to > from || (isOpen && to === from))
    .sort((left, right) => left.from - right.from);
  const merged: PauseSpan[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last === undefined || span.from > last.to) merged.push(span);
    else merged[merged.length - 1] = join(last, span);
  }
  return merged;
}

/** First and last day that lie wholly or partly in a pause. */
export function pausedDays(
  span: PauseSpan,
  zone: Zone,
): { readonly first: EpochDay; readonly last: EpochDay } {
  return { first: zone.toDay(span.from), last: zone.toDay(span.isOpen ? span.to : span.to - 1) };
}

/** Whether an instant lies in the pause. */
export function isPausedAt({ from, to, isOpen }: PauseSpan, instant: Instant): boolean {
  return instant >= from && (isOpen ? instant <= to : instant < to);
}

const NONE: readonly PauseSpan[] = [];

function spanOf({ from, to }: Pause, asOf: Instant): PauseSpan {
  return { from: from.instant, to: to?.instant ?? asOf, isOpen: to === undefined };
}

function join(left: PauseSpan, right: PauseSpan): PauseSpan {
  return {
    from: left.from,
    to: Math.max(left.to, right.to),
    // An open pause that ends now says no more than one that is known to last longer.
    isOpen: left.to === right.to ? left.isOpen || right.isOpen : later(left, right).isOpen,
  };
}

function later(left: PauseSpan, right: PauseSpan): PauseSpan {
  return left.to > right.to ? left : right;
}
