import * as z from 'zod';
import type { Ports } from '../ports';
import { unsupportedType } from './problem';
import { mediaType, readBody } from './read-body';
import type { Reply } from './reply';
import type { BodyContract, Incoming, Responder } from './route';

/** A body that is a file, of the content type it came with. */
export interface FileBody {
  readonly type: BodyContract['type'];
  readonly bytes: Uint8Array;
}

/** Answers a request whose body is a file of one of several content types. */
export function fileBody(
  types: readonly BodyContract['type'][],
  handle: (incoming: Incoming & { readonly body: FileBody }, ports: Ports) => Promise<Reply>,
): Responder {
  return {
    bodies: types.map((type) => ({ type, schema: z.string().meta({ format: 'binary' }) })),
    async respond(incoming, ports) {
      const found = mediaType(incoming.http);
      const type = types.find((one) => one === found);
      if (type === undefined) return unsupportedType(found, types);
      const bytes = await readBody(incoming.http);
      if (!(bytes instanceof ArrayBuffer)) return bytes;
      return handle({ ...incoming, body: { type, bytes: new Uint8Array(bytes) } }, ports);
    },
  };
}
