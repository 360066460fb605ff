/** One way of doing the work a benchmark compares. */
export interface Candidate {
  readonly name: string;
  run(): unknown;
}

export interface Timing {
  readonly name: string;
  /** Median time in milliseconds. */
  readonly milliseconds: number;
}

/**
 * Times candidates side by side: each round runs all of them, starting with another one each time;
 * the first round is thrown away.
 *
 * @param now the clock to measure by, in milliseconds; absent: the wall's.
 */
export async function timeRounds(
  candidates: readonly Candidate[],
  rounds: number,
  now: () => number = () => performance.now(),
): Promise<readonly Timing[]> {
  const times = candidates.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (let turn = 0; turn < candidates.length; turn += 1) {
      const index = (turn + round) % candidates.length;
      const start = now();
      await candidates[index]?.run();
      if (round > 0) times[index]?.push(now() - start);
    }
  }
  return candidates.map(({ name }, index) => ({ name, milliseconds: median(times[index] ?? []) }));
}

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? NaN;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? NaN) + upper) / 2 : upper;
}
