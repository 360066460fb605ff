/**
 * Shares of a whole in percent with two decimals that sum to exactly 100.00: each is rounded down,
 * and what is missing goes to the largest remainders (then the larger count, then the earlier).
 * All are null when the whole is nothing.
 *
 * @param counts whole numbers, none negative; their sum is below 2³².
 */
export function sharesOf(counts: readonly number[]): readonly (number | null)[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => null);
  const floors = counts.map((count) => Math.floor((count * HUNDREDTHS) / total));
  const missing = HUNDREDTHS - floors.reduce((sum, floor) => sum + floor, 0);
  const isRaised = largestRemainders(counts, floors, total, missing);
  return floors.map((floor, index) => (floor + (isRaised[index] ?? 0)) / 100);
}

/** 100 % in hundredths of a percent. */
const HUNDREDTHS = 10_000;

/** 1 for each of the `wanted` counts with the largest remainders. */
function largestRemainders(
  counts: readonly number[],
  floors: readonly number[],
  total: number,
  wanted: number,
): Uint8Array {
  const remainders = new Uint32Array(counts.length);
  for (let index = 0; index < remainders.length; index += 1) {
    remainders[index] = (counts[index] ?? 0) * HUNDREDTHS - (floors[index] ?? 0) * total;
  }
  const isRaised = new Uint8Array(counts.length);
  if (wanted === 0) return isRaised;
  const least = remainders.slice().sort()[counts.length - wanted] ?? 0;
  const equal: number[] = [];
  let raised = 0;
  remainders.forEach((remainder, index) => {
    if (remainder === least) equal.push(index);
    if (remainder <= least) return;
    isRaised[index] = 1;
    raised += 1;
  });
  equal.sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || one - other);
  for (const index of equal.slice(0, wanted - raised)) isRaised[index] = 1;
  return isRaised;
}
