import type { AccessToken } from './token-source';

/** What the dialog tells the pane: a token, or why there is none. */
export type DialogAnswer = AccessToken | { readonly problem: string };

/** Reads a message of the dialog; undefined when it is something else. */
export function readDialogAnswer(message: string): DialogAnswer | undefined {
  const { token, name, expiresAt, problem } = parseObject(message);
  if (typeof problem === 'string') return { problem };
  return typeof token === 'string' && typeof name === 'string' && typeof expiresAt === 'number'
    ? { token, name, expiresAt }
    : undefined;
}

function parseObject(message: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(message);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
