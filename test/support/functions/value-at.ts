/** The value at a path of parsed JSON, such as `results.0.status`; undefined when there is none. */
export function valueAt(json: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && key in value
          ? (value as Record<string, unknown>)[key]
          : undefined,
      json,
    );
}
