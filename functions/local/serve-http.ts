import type { IncomingMessage, ServerResponse } from 'node:http';
import { roles, type Role } from '../privacy/caller';
import {
  bodyTooLarge,
  failed,
  invalidRequest,
  methodNotAllowed,
  notFound,
  type Problem,
} from '../request/problem';
import { problemJson, problemType } from '../request/problem-json';
import { readLanguage } from '../request/read-language';
import { maximumBodyBytes } from '../settings';
import type { HttpData, RegisteredApp, RegisteredFunction } from './functions-core';
import { invoke, type Log } from './invoke';
import { checkOrigin, corsHeaders } from './loopback-origin';
import { matchRoute } from './match-route';
import { readBytes } from './read-bytes';
import { developmentManager, type TokenMint } from './token-mint';

export interface HttpHost {
  readonly app: RegisteredApp;
  readonly tokens: TokenMint;
  readonly log: Log;
}

const API = '/api/';
const ADMIN = '/admin/functions/';
const TOKEN = '/dev/token';

/** Answers one request from a loopback page or program through the app's HTTP functions. */
export async function serveHttp(
  host: HttpHost,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refusal = checkOrigin(request);
  if (refusal) {
    sendProblem(request, response, refusal);
    return;
  }
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
  if (request.method === 'OPTIONS') send(request, response, 204, {});
  else if (url.pathname === TOKEN) await serveToken(host, request, response, url);
  else if (url.pathname.startsWith(ADMIN)) await serveAdmin(host, request, response, url);
  else await serveApi(host, request, response, url);
}

async function serveApi(
  host: HttpHost,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const { method = 'GET' } = request;
  const path = url.pathname.startsWith(API) ? url.pathname.slice(API.length) : '';
  const match = matchRoute(host.app.functions.values(), method, path);
  switch (match.kind) {
    case 'not-found':
      sendProblem(request, response, notFound({ zh: '地址', en: 'address' }, url.pathname));
      break;
    case 'wrong-method':
      sendProblem(request, response, methodNotAllowed(method, match.allowed));
      break;
    case 'found':
      await serveFunction(host, request, response, { url, ...match });
  }
}

interface Target {
  readonly url: URL;
  readonly target: RegisteredFunction;
  readonly params: Readonly<Record<string, string>>;
}

async function serveFunction(
  host: HttpHost,
  request: IncomingMessage,
  response: ServerResponse,
  { url, target, params }: Target,
): Promise<void> {
  const bytes = await readBytes(request, maximumBodyBytes);
  if (bytes === 'too-large') {
    // The connection stays open: closed while the caller still writes, it would take the answer along.
    sendProblem(request, response, bodyTooLarge(maximumBodyBytes));
    return;
  }
  const http = {
    method: request.method,
    url: url.href,
    headers: await signedInHeaders(request, host.tokens),
    query: Object.fromEntries(url.searchParams),
    params,
    nullableHeaders: {},
    nullableQuery: {},
    nullableParams: {},
    body: { bytes },
  };
  try {
    const answer = await invoke(host.app, target, { http }, host.log);
    sendAnswer(request, response, answer ?? { statusCode: '204' });
  } catch (error) {
    host.log('error', target.registration.name, String(error));
    sendProblem(request, response, failed(target.registration.name));
  }
}

/** Runs a timer or queue function at once, as the runtime's admin endpoint does, and waits for it. */
async function serveAdmin(
  host: HttpHost,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const name = url.pathname.slice(ADMIN.length);
  const target = host.app.functions.get(name);
  const bytes = await readBytes(request, maximumBodyBytes);
  if (request.method !== 'POST') {
    sendProblem(request, response, methodNotAllowed(request.method ?? '', ['POST']));
    return;
  }
  if (!target || target.trigger.type === 'httpTrigger' || bytes === 'too-large') {
    sendProblem(request, response, notFound({ zh: '函数', en: 'function' }, name));
    return;
  }
  try {
    await invoke(host.app, target, { json: adminInput(bytes) }, host.log);
    send(request, response, 202, {});
  } catch (error) {
    host.log('error', name, String(error));
    sendProblem(request, response, failed(name));
  }
}

/** The body `{"input": "…"}` of the admin endpoint; a timer needs none. */
function adminInput(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const body: unknown = text.trim() === '' ? {} : JSON.parse(text);
  const input = typeof body === 'object' && body !== null && 'input' in body ? body.input : '';
  return typeof input === 'string' && input !== '' ? input : '{"isPastDue":false}';
}

/**
 * Gives a page or program of this machine a token to try the app with:
 * `/dev/token?role=Clerk&name=李明&department=客服部`.
 */
async function serveToken(
  host: HttpHost,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const role = url.searchParams.get('role') ?? '';
  if (!isRole(role)) {
    const message = {
      zh: `没有角色“${role}”，可用：${roles.join('、')}。`,
      en: `There is no role “${role}”; there are: ${roles.join(', ')}.`,
    };
    const errors = [{ pointer: '/query/role', code: 'role-unknown', message }];
    sendProblem(request, response, invalidRequest(errors));
    return;
  }
  const department = url.searchParams.get('department');
  const token = await host.tokens.mint({
    name: url.searchParams.get('name') ?? role,
    roles: [role],
    ...(department !== null && { department }),
  });
  send(request, response, 200, { 'content-type': 'text/plain' }, token);
}

const isRole = (name: string): name is Role => roles.some((role) => role === name);

/** The caller's headers; who brings no token of their own is the development Manager. */
async function signedInHeaders(
  request: IncomingMessage,
  tokens: TokenMint,
): Promise<Record<string, string>> {
  const given = Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as const],
  );
  const headers = Object.fromEntries(given);
  if (headers['authorization'] !== undefined) return headers;
  return { ...headers, authorization: `Bearer ${await tokens.mint(developmentManager)}` };
}

function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: HttpData): void {
  const { statusCode = '200', headers = {}, body } = answer;
  send(request, response, Number(statusCode), headers, body?.bytes ?? body?.string);
}

function sendProblem(request: IncomingMessage, response: ServerResponse, problem: Problem): void {
  const language = readLanguage(request.headers['accept-language'] ?? null);
  const headers = { 'content-type': problemType, ...problem.headers };
  send(request, response, problem.status, headers, JSON.stringify(problemJson(problem, language)));
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body?: Uint8Array | string,
): void {
  response.writeHead(status, { ...headers, ...corsHeaders(request) });
  response.end(body);
}
