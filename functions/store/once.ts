/** Makes a value at its first use and keeps it; a failure is not kept, the next use tries again. */
export function once<Value>(make: () => Promise<Value>): {
  get(): Promise<Value>;
  /** What was made so far, without making it. */
  made(): Promise<Value> | undefined;
} {
  let kept: Promise<Value> | undefined;
  return {
    get() {
      kept ??= make().catch((error: unknown) => {
        kept = undefined;
        throw error;
      });
      return kept;
    },
    made: () => kept,
  };
}
