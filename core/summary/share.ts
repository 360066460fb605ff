/**
 * Shares of a whole in percent with two decimals that sum to exactly 100.00: each is rounded down,
 * and what is missing goes to the largest remainders (then the larger count, then the earlier).
 * All are null when the whole is nothing.
 *
 * @param counts whole numbers, none negative.
 */
export function sharesOf(counts: readonly number[]): readonly (number | null)[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => null);
  const floors = counts.map((count) => Math.floor((count * HUNDREDTHS) / total));
  const missing = HUNDREDTHS - floors.reduce((sum, floor) => sum + floor, 0);
  const order = counts
    .map((count, index) => ({ index, count, remainder: (count * HUNDREDTHS) % total }))
    .sort((a, b) => b.remainder - a.remainder || b.count - a.count || a.index - b.index);
  const raised = new Set(order.slice(0, missing).map(({ index }) => index));
  return floors.map((floor, index) => (floor + (raised.has(index) ? 1 : 0)) / 100);
}

/** 100 % in hundredths of a percent. */
const HUNDREDTHS = 10_000;
