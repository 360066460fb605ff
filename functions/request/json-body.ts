import type * as z from 'zod';
import type { Ports } from '../ports';
import { describeIssue } from './describe-issue';
import { invalidRequest, unsupportedType, type Problem } from './problem';
import { mediaType, readBody } from './read-body';
import type { Reply } from './reply';
import type { Incoming, Responder } from './route';

/** Answers a request with a JSON body, read by a schema. */
export function jsonBody<Body>(
  schema: z.ZodType<Body>,
  handle: (incoming: Incoming & { readonly body: Body }, ports: Ports) => Promise<Reply>,
): Responder {
  return {
    bodies: [{ type: 'application/json', schema }],
    async respond(incoming, ports) {
      const type = mediaType(incoming.http);
      if (type !== 'application/json') return unsupportedType(type, ['application/json']);
      const bytes = await readBody(incoming.http);
      if (!(bytes instanceof ArrayBuffer)) return bytes;
      const read = parseJson(bytes);
      if (!read.ok) return read.problem;
      const { data, error } = schema.safeParse(read.value, { reportInput: true });
      if (error) return invalidRequest(error.issues.flatMap((issue) => describeIssue(issue)));
      return handle({ ...incoming, body: data }, ports);
    },
  };
}

type Read =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Problem };

function parseJson(bytes: ArrayBuffer): Read {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      problem: invalidRequest([
        {
          pointer: '',
          code: 'not-json',
          message: {
            zh: `请求体不是 UTF-8 编码的 JSON：${found}`,
            en: `The body is not JSON in UTF-8: ${found}`,
          },
        },
      ]),
    };
  }
}
