import { HttpRequest, InvocationContext, type HttpResponseInit } from '@azure/functions';
import { problem as problemShape } from '../../../functions/contract/problem-shape';
import type { Ports } from '../../../functions/ports';
import { answerRequest } from '../../../functions/request/answer-request';
import { routes } from '../../../functions/routes';
import { testCallerHeader } from './test-ports';

export interface Call {
  /** `Manager` when absent; empty: nobody is signed in. */
  readonly as?: string;
  readonly json?: unknown;
  readonly form?: FormData;
  readonly body?: { readonly type: string; readonly bytes: Uint8Array };
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer as a client sees it; `json` is the parsed body, whatever its type. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly json: unknown;
}

/**
 * Sends a request to the route of an address through the real pipeline, and checks that what comes
 * back has the shape the route promises; a failure of the service is thrown.
 *
 * @param address method and path, such as `GET /api/ledgers`.
 */
export async function callApi(ports: Ports, address: string, call: Call = {}): Promise<Answer> {
  const [method = '', target = ''] = address.split(' ');
  const url = new URL(target, 'http://127.0.0.1');
  const { load, params } = findRoute(method, url.pathname);
  const { bytes, type } = await bodyOf(call);
  const request = new HttpRequest({
    method,
    url: url.href,
    params,
    headers: {
      [testCallerHeader]: call.as ?? 'Manager',
      ...(type !== undefined && { 'content-type': type }),
      ...call.headers,
    },
    ...(bytes && { body: { bytes } }),
  });
  const log: string[] = [];
  const logHandler = (_level: string, ...words: unknown[]) => void log.push(words.join(' '));
  const context = new InvocationContext({ functionName: address, logHandler });
  const answer = await read(await answerRequest(load, ports)(request, context));
  if (answer.status === 500) throw new Error(log.join('\n'));
  checkShape(address, (await load()).answers.json[answer.status], answer);
  return answer;
}

const known = routes.map(({ load, method, path }) => ({
  load,
  method,
  names: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
  pattern: new RegExp(`^/api/${path.replace(/\{\w+\}/g, '([^/]+)')}$`),
}));

function findRoute(wanted: string, path: string) {
  for (const { load, method, names, pattern } of known) {
    const match = method === wanted ? pattern.exec(path) : null;
    if (!match) continue;
    const values = match.slice(1).map(decodeURIComponent);
    return { load, params: Object.fromEntries(names.map((name, at) => [name, values[at] ?? ''])) };
  }
  throw new Error(`No route for ${wanted} ${path}.`);
}

async function bodyOf({ json, form, body }: Call) {
  if (body) return { bytes: body.bytes, type: body.type };
  if (form) {
    const encoded = new Response(form);
    const type = encoded.headers.get('content-type') ?? '';
    return { bytes: new Uint8Array(await encoded.arrayBuffer()), type };
  }
  if (json === undefined) return {};
  return { bytes: new TextEncoder().encode(JSON.stringify(json)), type: 'application/json' };
}

async function read({ status = 200, headers, body }: HttpResponseInit): Promise<Answer> {
  const response = new Response(body as BodyInit | null, { status, headers: headers ?? {} });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return {
    status,
    headers: response.headers,
    bytes,
    json: isJson ? (JSON.parse(new TextDecoder().decode(bytes)) as unknown) : undefined,
  };
}

function checkShape(
  address: string,
  promised: { parse(value: unknown): unknown } | undefined,
  answer: Answer,
): void {
  if (answer.json === undefined) return;
  const type = answer.headers.get('content-type') ?? '';
  if (type.startsWith('application/problem+json')) problemShape.parse(answer.json);
  else if (promised) promised.parse(answer.json);
  else throw new Error(`${address} answers ${answer.status}, which its route does not promise.`);
}
