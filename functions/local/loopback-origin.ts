import type { IncomingMessage } from 'node:http';
import { addinVersionHeader } from '../../core/version/version-headers';
import { exposedHeaders } from '../request/exposed-headers';
import type { Problem } from '../request/problem';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Refuses what a web page of another site sends: pages of loopback origins (any port) and programs
 * may call, under a loopback host name only, so that no name can be pointed here.
 */
export function checkOrigin({ headers }: IncomingMessage): Problem | undefined {
  const { host = '', origin } = headers;
  if (!isLoopback(`http://${host}`)) return refused(host);
  return origin === undefined || isLoopback(origin) ? undefined : refused(origin);
}

/** Lets pages of loopback origins read the answer. */
export function corsHeaders({ headers }: IncomingMessage): Record<string, string> {
  const { origin } = headers;
  if (origin === undefined || !isLoopback(origin)) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
    'access-control-allow-headers':
      headers['access-control-request-headers'] ??
      `content-type, idempotency-key, accept-language, ${addinVersionHeader.toLowerCase()}`,
    'access-control-expose-headers': exposedHeaders,
    'access-control-max-age': '600',
    vary: 'origin, accept-language',
  };
}

function isLoopback(origin: string): boolean {
  return URL.canParse(origin) && LOOPBACK.has(new URL(origin).hostname);
}

function refused(from: string): Problem {
  return {
    kind: 'problem',
    code: 'not-loopback',
    status: 403,
    title: { zh: '仅限本机访问', en: 'This machine only' },
    detail: {
      zh: `本地服务只接受本机页面和程序的请求，收到的来源为“${from}”。`,
      en: `The local service takes requests of this machine's pages and programs only, not of “${from}”.`,
    },
  };
}
