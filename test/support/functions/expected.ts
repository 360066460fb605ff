/** Stand for any value of a kind in an expected answer. */
export const anyText: unknown = expect.any(String);
export const anyNumber: unknown = expect.any(Number);

/** Any text that contains a part, or matches a pattern. */
export const textLike = (part: string | RegExp): unknown =>
  typeof part === 'string' ? expect.stringContaining(part) : expect.stringMatching(part);

/** Any list that contains an object with these parts for each given one. */
export const listWith = (...parts: readonly object[]): unknown =>
  expect.arrayContaining(parts.map((part): unknown => expect.objectContaining(part)));
