import { breathe } from './breathe';

/** How long work is cut up. */
export interface Slices {
  /** Whether nobody waits for it any more. */
  readonly isStopped?: () => boolean;
  /** Told at each pause how many are done. */
  readonly onPause?: (done: number) => void;
  /** Milliseconds of any clock that only goes on. */
  readonly now?: () => number;
  /** Pieces between two looks at the clock; absent: so many as small ones take no time. */
  readonly atATime?: number;
}

const PIECES_AT_A_TIME = 100;
/** Milliseconds of work after which the page may draw and answer. */
const SLICE = 50;

/**
 * Does many pieces of work without holding up the page: a slice of them, a pause, the next one.
 *
 * @returns false when it was stopped before it was done.
 */
export async function inSlices(
  count: number,
  one: (index: number) => void,
  {
    isStopped = never,
    onPause,
    now = () => performance.now(),
    atATime = PIECES_AT_A_TIME,
  }: Slices = {},
): Promise<boolean> {
  let sliceEnd = now() + SLICE;
  for (let done = 0; done < count;) {
    if (isStopped()) return false;
    const end = Math.min(count, done + atATime);
    for (; done < end; done += 1) one(done);
    if (now() < sliceEnd || done === count) continue;
    onPause?.(done);
    await breathe();
    sliceEnd = now() + SLICE;
  }
  return !isStopped();
}

const never = (): boolean => false;
