/**
 * The p-quantile of values[from..to), which are in ascending order, by linear interpolation, as
 * Excel's PERCENTILE.INC and SQL's percentile_cont; null when there are none.
 *
 * @param p 0 to 1.
 */
export function quantile(values: Int32Array, from: number, to: number, p: number): number | null {
  if (to <= from) return null;
  const place = (to - from - 1) * p;
  const below = Math.floor(place);
  const low = values[from + below] ?? 0;
  if (place === below) return low;
  return low + (place - below) * ((values[from + below + 1] ?? 0) - low);
}
