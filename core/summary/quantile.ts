/**
 * The p-quantile of values[from..to) by linear interpolation, as Excel's PERCENTILE.INC and SQL's
 * percentile_cont; null when there are none. The values are put into another order.
 *
 * @param p 0 to 1.
 */
export function quantile(values: Int32Array, from: number, to: number, p: number): number | null {
  const count = to - from;
  if (count === 0) return null;
  const place = (count - 1) * p;
  const below = Math.floor(place);
  const low = selectNth(values, from, to, from + below);
  if (place === below) return low;
  return low + (place - below) * (smallest(values, from + below + 1, to) - low);
}

/** Ranges up to this length are sorted outright. */
const SHORT = 24;

/**
 * Puts the value that sorting would put at `nth` there, smaller ones before and greater ones after
 * it, and returns it (Hoare's selection with the middle of three as pivot).
 */
function selectNth(values: Int32Array, from: number, to: number, nth: number): number {
  let first = from;
  let last = to - 1;
  while (last - first > SHORT) {
    const pivot = middleOfThree(
      at(values, first),
      at(values, (first + last) >>> 1),
      at(values, last),
    );
    let left = first;
    let right = last;
    while (left <= right) {
      while (at(values, left) < pivot) left += 1;
      while (at(values, right) > pivot) right -= 1;
      if (left <= right) {
        swap(values, left, right);
        left += 1;
        right -= 1;
      }
    }
    if (nth <= right) last = right;
    else if (nth >= left) first = left;
    else return at(values, nth);
  }
  sortShort(values, first, last);
  return at(values, nth);
}

function sortShort(values: Int32Array, first: number, last: number): void {
  for (let next = first + 1; next <= last; next += 1) {
    const value = at(values, next);
    let place = next;
    while (place > first && at(values, place - 1) > value) {
      values[place] = at(values, place - 1);
      place -= 1;
    }
    values[place] = value;
  }
}

function smallest(values: Int32Array, from: number, to: number): number {
  let least = at(values, from);
  for (let index = from + 1; index < to; index += 1) {
    if (at(values, index) < least) least = at(values, index);
  }
  return least;
}

function middleOfThree(one: number, two: number, three: number): number {
  return Math.max(Math.min(one, two), Math.min(Math.max(one, two), three));
}

function swap(values: Int32Array, one: number, other: number): void {
  const kept = at(values, one);
  values[one] = at(values, other);
  values[other] = kept;
}

/** The indexes above are all inside; the zero only tells the type checker so. */
function at(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}
