/** How many rows each group has; rows of group −1 are left out. */
export function countGroups(groups: Int32Array, count: number): Float64Array {
  const counts = new Float64Array(count);
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row] ?? -1;
    if (group >= 0) counts[group] = (counts[group] ?? 0) + 1;
  }
  return counts;
}
