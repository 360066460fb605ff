/** A value that stands several times one after another. */
export interface Run<Value> {
  readonly value: Value;
  readonly from: number;
  readonly count: number;
}

/** Puts equal neighbours together, so that what looks alike is said once. */
export function runsOf<Value>(values: readonly Value[]): readonly Run<Value>[] {
  const runs: Run<Value>[] = [];
  let from = 0;
  values.forEach((value, index) => {
    if (index + 1 < values.length && values[index + 1] === value) return;
    runs.push({ value, from, count: index + 1 - from });
    from = index + 1;
  });
  return runs;
}
