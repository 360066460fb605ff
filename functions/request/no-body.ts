import * as z from 'zod';
import type { Ports } from '../ports';
import { describeIssue } from './describe-issue';
import { invalidRequest, type RequestError } from './problem';
import type { Reply } from './reply';
import type { Incoming, Responder } from './route';

/** Answers a request without a body, its query read by a schema. */
export function noBody<Query = unknown>(
  handle: (incoming: Incoming & { readonly query: Query }, ports: Ports) => Promise<Reply>,
  query?: z.ZodType<Query>,
): Responder {
  const schema = query ?? z.custom<Query>();
  return {
    ...(query && { query }),
    bodies: [],
    async respond(incoming, ports) {
      const given = Object.fromEntries(incoming.http.query);
      const [unstorable] = Object.entries(given).find(([, value]) => value.includes('\0')) ?? [];
      if (unstorable !== undefined) return invalidRequest([noCharacter(unstorable)]);
      const { data, error } = schema.safeParse(given, { reportInput: true });
      if (error) {
        return invalidRequest(error.issues.flatMap((issue) => describeIssue(issue, '/query')));
      }
      return handle({ ...incoming, query: data }, ports);
    },
  };
}

/** No text of a ledger has the character U+0000, which a database cannot even be asked for. */
const noCharacter = (name: string): RequestError => ({
  pointer: `/query/${name}`,
  code: 'character-not-allowed',
  message: {
    zh: '含有不允许的字符 U+0000。',
    en: 'The character U+0000 is not allowed.',
  },
});
