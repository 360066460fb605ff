/**
 * Shares of a whole in percent with two decimals that sum to exactly 100.00: each is rounded down,
 * and what is missing goes to the largest remainders (then the larger count, then the earlier).
 * All are null when the whole is nothing.
 *
 * @param counts whole numbers, none negative.
 */
export function sharesOf(counts: readonly number[]): readonly (number | null)[] {
  return Array.from(shareColumn(Float64Array.from(counts)), (share) =>
    Number.isNaN(share) ? null : share,
  );
}

/** The same of a column of counts; not numbers when the whole is nothing. */
export function shareColumn(counts: Float64Array): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const shares = new Float64Array(counts.length).fill(Number.NaN);
  if (total === 0) return shares;
  const equals = equalCounts(counts, total);
  raise([...equals.values()]);
  for (let place = 0; place < shares.length; place += 1) {
    const equal = equals.get(counts[place] ?? 0);
    if (equal === undefined) continue;
    const isRaised = equal.raised > 0;
    if (isRaised) equal.raised -= 1;
    shares[place] = (equal.floor + Number(isRaised)) / 100;
  }
  return shares;
}

/** Counts that are equal have equal shares, but for the one hundredth some of them may get. */
interface EqualCounts {
  readonly count: number;
  /** Share in hundredths of a percent, rounded down, and what that leaves over. */
  readonly floor: number;
  readonly remainder: number;
  size: number;
  /** How many of them, the earlier first, have yet to get one hundredth more. */
  raised: number;
}

/** 100 % in hundredths of a percent. */
const HUNDREDTHS = 10_000;

function equalCounts(counts: Float64Array, total: number): ReadonlyMap<number, EqualCounts> {
  const equals = new Map<number, EqualCounts>();
  for (const count of counts) {
    const known = equals.get(count);
    if (known !== undefined) {
      known.size += 1;
      continue;
    }
    const floor = Math.floor((count * HUNDREDTHS) / total);
    const remainder = count * HUNDREDTHS - floor * total;
    equals.set(count, { count, floor, remainder, size: 1, raised: 0 });
  }
  return equals;
}

/** Gives the hundredths that are missing to those with the largest remainders. */
function raise(equals: EqualCounts[]): void {
  let missing = HUNDREDTHS - equals.reduce((sum, { floor, size }) => sum + floor * size, 0);
  equals.sort((one, other) => other.remainder - one.remainder || other.count - one.count);
  for (const equal of equals) {
    equal.raised = Math.min(equal.size, missing);
    missing -= equal.raised;
  }
}
