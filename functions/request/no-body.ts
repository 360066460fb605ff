import * as z from 'zod';
import type { Ports } from '../ports';
import { describeIssue } from './describe-issue';
import { invalidRequest } from './problem';
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
      const { data, error } = schema.safeParse(given, { reportInput: true });
      if (error) {
        return invalidRequest(error.issues.flatMap((issue) => describeIssue(issue, '/query')));
      }
      return handle({ ...incoming, query: data }, ports);
    },
  };
}
