import { breathe } from '../app/breathe';
import { inSlices } from '../app/in-slices';

/** How far a long reading has come: rows read from the sheet, then compared with what is known. */
export interface ReadingProgress {
  readonly step: 'read' | 'compared';
  readonly done: number;
  readonly total: number;
}

/** How a long reading goes on. */
export interface Pace {
  /** Ends it at its next pause; then it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/** Goes through things in slices, between which the page answers. */
export async function paced(
  count: number,
  one: (index: number) => void,
  pace: Pace = {},
  step?: ReadingProgress['step'],
): Promise<void> {
  const { signal, onProgress } = pace;
  await inSlices(count, one, {
    isStopped: () => signal?.aborted === true,
    onPause: (done) => step && onProgress?.({ step, done, total: count }),
  });
  signal?.throwIfAborted();
}

/** A pause between two answers of Excel. */
export async function pause(pace: Pace, progress: ReadingProgress): Promise<void> {
  pace.onProgress?.(progress);
  await breathe();
  pace.signal?.throwIfAborted();
}
