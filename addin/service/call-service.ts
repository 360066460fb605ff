import type { Language } from '../../core/text';
import { addinVersionHeader } from '../../core/version/version-headers';
import { version } from '../../package.json';
import type { Answer } from './answer';
import { asParts } from './answer-parts';

/** One call to the functions. */
export interface ServiceCall {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly accept?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly language: Language;
  /** Patience in milliseconds; absent: 30 s. */
  readonly timeout?: number;
}

/** Calls the functions; {@link callService}, or one that signs its calls. */
export type Caller = (call: ServiceCall) => Promise<Answer<Response>>;

/**
 * Calls the functions and turns every trouble (no network, silence, a refusal as RFC 9457 problem)
 * into an answer; never rejects.
 */
export async function callService(call: ServiceCall): Promise<Answer<Response>> {
  try {
    const response = await fetch(call.url, {
      method: call.method,
      signal: AbortSignal.timeout(call.timeout ?? 30_000),
      headers: {
        Accept: call.accept ?? 'application/json',
        [addinVersionHeader]: version,
        'Accept-Language': call.language === 'zh' ? 'zh-CN' : 'en',
        ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...call.headers,
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    });
    if (response.ok) return { ok: true, value: response };
    return {
      ok: false,
      trouble: {
        kind: 'refused',
        status: response.status,
        detail: await problemSentence(response, call.language),
      },
    };
  } catch (error) {
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    return { ok: false, trouble: { kind: late ? 'timeout' : 'away' } };
  }
}

async function problemSentence(response: Response, language: Language): Promise<string> {
  const problem = asParts(await response.json().catch(() => undefined));
  const errors: readonly unknown[] = Array.isArray(problem['errors']) ? problem['errors'] : [];
  const message = asParts(asParts(errors[0])['message'])[language];
  const sentences = [problem['detail'] ?? problem['title'], message].filter(
    (sentence): sentence is string => typeof sentence === 'string',
  );
  return sentences.length > 0 ? sentences.join(' ') : `${response.status} ${response.statusText}`;
}
