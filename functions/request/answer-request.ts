import type { HttpHandler, HttpResponseInit } from '@azure/functions';
import type { Language } from '../../core/text';
import type { Ports } from '../ports';
import { hasRole, type Caller } from '../privacy/caller';
import { failed, notAllowed, notSignedIn } from './problem';
import { problemJson, problemType } from './problem-json';
import { readLanguage } from './read-language';
import type { Reply } from './reply';
import type { Route } from './route';

/** Makes a trigger's handler of a route: language, caller, role, reply; a failure is logged. */
export function answerRequest(route: Route, ports: Ports): HttpHandler {
  return async (http, context) => {
    const language = readLanguage(http.headers.get('accept-language'));
    const caller = ports.authenticate(http.headers);
    try {
      const refusal = refuse(route, caller);
      const reply =
        refusal ?? (await route.respond({ http, language, caller: caller ?? nobody }, ports));
      return toResponse(reply, language);
    } catch (error) {
      context.error(`${http.method} ${new URL(http.url).pathname} failed:`, error);
      return toResponse(failed(context.invocationId), language);
    }
  };
}

const nobody: Caller = { organisation: '', name: '', roles: [] };

function refuse({ access }: Route, caller: Caller | undefined): Reply | undefined {
  if (access === 'anyone') return undefined;
  if (caller === undefined) return notSignedIn();
  return hasRole(caller, access) ? undefined : notAllowed(access);
}

/** A reply as the Functions runtime sends it. */
function toResponse(reply: Reply, language: Language): HttpResponseInit {
  const common = {
    'content-language': language === 'zh' ? 'zh-CN' : 'en',
    vary: 'accept-language',
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
