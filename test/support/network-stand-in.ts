AbortSignal.timeout = (milliseconds) =>
  Object.assign(new AbortController().signal, { milliseconds });

/** A request as it left. */
export interface SentCall {
  readonly url: string;
  readonly method: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}
const calls: SentCall[] = [];
/** Stands in for the network: answers each call in turn. */
export const answers = (...bodies: readonly (object | Error)[]) => {
  calls.length = 0;
  let next = 0;
  Object.assign(globalThis, {
    fetch: (url: string | URL, init?: RequestInit) => {
      calls.push({
        url: String(url),
        method: init?.method,
        headers: (init?.headers ?? {}) as Record<string, string>,
        body: JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as SentCall['body'],
      });
      const body = bodies[next];
      next += 1;
      return body instanceof Error ? Promise.reject(body) : Promise.resolve(body);
    },
  });
};
/** What was asked since the last answers were given. */
export const sentCalls = (): readonly SentCall[] => calls;

/** An answer with a JSON body. */
export const json = (value: unknown, status = 200) => ({
  ok: status < 400,
  status,
  statusText: '',
  json: () => Promise.resolve(value),
});
