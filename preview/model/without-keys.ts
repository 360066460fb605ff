/** A copy of a record that lacks some of its entries. */
export function withoutKeys<T extends object, K extends keyof T>(
  record: T,
  ...keys: readonly K[]
): Omit<T, K> {
  const dropped: ReadonlySet<string> = new Set(keys.map(String));
  return Object.fromEntries(
    Object.entries(record).filter(([key]) => !dropped.has(key)),
  ) as unknown as Omit<T, K>;
}
