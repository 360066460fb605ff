import { inSlices } from '../app/in-slices';
import type { CellOutcome } from './cell-outcome';
import type { Work } from './worksheet-function';

/** How a long call is told to stop, and what it may cost. */
export interface CallLimits {
  readonly isCanceled: () => boolean;
  /** Excel only shows the value while the formula is being written. */
  readonly isPreview: boolean;
  /** Milliseconds of any clock that only goes on. */
  readonly now: () => number;
}

/** Rows a value preview shows; the rest would be cut off anyway. */
export const PREVIEW_ROWS = 100;

/**
 * Computes the rows of a call without holding up the page: a slice of work, a pause, the next one.
 *
 * @returns all rows, the first ones for a value preview, or nothing when the call was cancelled.
 */
export async function computeInSlices(
  { rows, row }: Work,
  { isCanceled, isPreview, now }: CallLimits,
): Promise<readonly (readonly CellOutcome[])[] | undefined> {
  const wanted = isPreview ? Math.min(rows, PREVIEW_ROWS) : rows;
  const made: (readonly CellOutcome[])[] = [];
  const isDone = await inSlices(wanted, (index) => made.push(row(index)), {
    isStopped: isCanceled,
    now,
  });
  return isDone ? made : undefined;
}
