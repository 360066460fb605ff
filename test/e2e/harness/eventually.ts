const WITHIN_MS = 120_000;

/** Reads again and again until what was read is ready; fails with what it last was. */
export async function eventually<Value>(
  read: () => Promise<Value>,
  isReady: (value: Value) => boolean,
): Promise<Value> {
  const end = performance.now() + WITHIN_MS;
  for (;;) {
    const value = await read();
    if (isReady(value)) return value;
    if (performance.now() > end)
      throw new Error(`Not ready in time: ${JSON.stringify(value).slice(0, 2000)}`);
  }
}
