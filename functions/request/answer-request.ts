import type {
  HttpHandler,
  HttpRequest,
  HttpResponseInit,
  InvocationContext,
} from '@azure/functions';
import type { Language } from '../../core/text';
import { serviceVersionHeader } from '../../core/version/version-headers';
import type { Ports } from '../ports';
import { hasRole, type Caller } from '../privacy/caller';
import { clientAddress } from '../privacy/client-address';
import { partDownOf } from '../store/part-down';
import { noteOrganisation } from '../tracing/note-whose';
import { traceRequest } from '../tracing/trace-request';
import { noteFailure } from '../tracing/trace-work';
import { exposedHeaders } from './exposed-headers';
import { logLine } from './log-line';
import { oldAddin } from './old-addin';
import { partDown } from './part-down-problem';
import { failed, notAllowed, notSignedIn, tooManyRequests } from './problem';
import { problemJson, problemType } from './problem-json';
import { readLanguage } from './read-language';
import type { Reply } from './reply';
import type { Route } from './route';

/**
 * Makes a trigger's handler of a route, which is loaded by its first request: language, caller, role,
 * reply; a failure is logged.
 */
export function answerRequest(load: () => Promise<Route>, ports: Ports): HttpHandler {
  return (http, context) =>
    traceRequest(http, context, async () => {
      const language = readLanguage(http.headers.get('accept-language'));
      const respond = (reply: Reply) => toResponse(reply, language, ports.version);
      try {
        return respond(await answer(await load(), http, language, ports));
      } catch (error) {
        return respond(failure(error, http, context));
      }
    });
}

/** What is answered when a route throws; the log and the trace tell why. */
function failure(error: unknown, http: HttpRequest, context: InvocationContext): Reply {
  noteFailure(error);
  const { functionName, invocationId } = context;
  const about = { function: functionName, method: http.method, invocation: invocationId };
  const down = partDownOf(error);
  if (down) {
    context.warn(logLine('part-down', { ...about, part: down.part, trouble: down.trouble }));
    return partDown(down);
  }
  context.error(logLine('request-failed', about, error));
  return failed(invocationId);
}

async function answer(
  route: Route,
  http: HttpRequest,
  language: Language,
  ports: Ports,
): Promise<Reply> {
  if (route.access === 'anyone') {
    const seconds = await countAddress(http, ports);
    if (seconds !== undefined) return tooManyRequests(seconds);
    return route.respond({ http, language, caller: nobody }, ports);
  }
  const outdated = oldAddin(http.headers, ports.oldestAddin);
  if (outdated) {
    const seconds = await countAddress(http, ports);
    return seconds === undefined ? outdated : tooManyRequests(seconds);
  }
  const caller = await ports.authenticate(http.headers);
  if (caller === undefined || 'kind' in caller) {
    const seconds = await countAddress(http, ports);
    return seconds === undefined ? (caller ?? notSignedIn()) : tooManyRequests(seconds);
  }
  noteOrganisation(caller.organisation);
  const seconds = await ports.limits.ofCaller(caller);
  if (seconds !== undefined) return tooManyRequests(seconds);
  if (!hasRole(caller, route.access)) return notAllowed(route.access);
  return route.respond({ http, language, caller }, ports);
}

/** What comes without an address is the platform itself, which looks whether the service answers. */
async function countAddress({ headers }: HttpRequest, ports: Ports): Promise<number | undefined> {
  const address = clientAddress(headers);
  return address === '' ? undefined : ports.limits.ofAddress(address);
}

const nobody: Caller = { organisation: '', name: '', roles: [] };

/** Answers are data for the add-in: no browser keeps, frames, sniffs or runs them. */
const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
};

/** A reply as the Functions runtime sends it. */
function toResponse(reply: Reply, language: Language, version: string): HttpResponseInit {
  const common = {
    ...SECURITY_HEADERS,
    'content-language': language === 'zh' ? 'zh-CN' : 'en',
    vary: 'accept-language',
    [serviceVersionHeader]: version,
    'access-control-expose-headers': exposedHeaders,
  };
  switch (reply.kind) {
    case 'json':
      return {
        status: reply.status,
        headers: { ...common, 'content-type': 'application/json; charset=utf-8', ...reply.headers },
        body: JSON.stringify(reply.body),
      };
    case 'file':
      return {
        status: 200,
        headers: {
          ...common,
          'content-type': reply.type,
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(reply.fileName)}`,
        },
        body: reply.bytes,
      };
    case 'empty':
      return { status: 204, headers: common };
    case 'problem':
      return {
        status: reply.status,
        headers: { ...common, 'content-type': problemType, ...reply.headers },
        body: JSON.stringify(problemJson(reply, language)),
      };
  }
}
