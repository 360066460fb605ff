import { codeOf, PartDown, partOf } from './part-down';

/** How often and how long the storage account is asked before it counts as not answering. */
export const storageRetries = {
  maxTries: 3,
  tryTimeoutInMs: 10_000,
  retryDelayInMs: 200,
  maxRetryDelayInMs: 1_000,
};

type Asked = (...given: never[]) => Promise<unknown>;

/** The same port to the storage account, whose failures to answer are told as `PartDown`. */
export function tellingStorage<Port extends object>(port: Port): Port {
  const telling = Object.entries(port as Record<string, Asked>).map(([name, ask]) => {
    const tell = (...given: never[]) =>
      ask(...given).catch((error: unknown) => Promise.reject(storageTrouble(error)));
    return [name, tell] as const;
  });
  return Object.fromEntries(telling) as Port;
}

function storageTrouble(error: unknown): Error {
  if (isDown(error)) return new PartDown('storage', 'unreachable', error);
  return error as Error;
}

function isDown(error: unknown): boolean {
  const status = partOf(error, 'statusCode');
  if (typeof status === 'number') return BUSY.has(status);
  return UNREACHABLE.test(codeOf(error)) || partOf(error, 'name') === 'AbortError';
}

/** Throttled, failing, unavailable or out of room. */
const BUSY: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504, 507]);
const UNREACHABLE = /^(?:REQUEST_SEND_ERROR|E[A-Z_]+)$/;
