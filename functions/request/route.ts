import type { HttpRequest } from '@azure/functions';
import type * as z from 'zod';
import type { Language, Text } from '../../core/text';
import type { Ports } from '../ports';
import type { Caller, Role } from '../privacy/caller';
import type { Reply } from './reply';

/** A request whose caller and language are known; its body has not been read. */
export interface Incoming {
  readonly http: HttpRequest;
  readonly caller: Caller;
  readonly language: Language;
}

/** A body a route takes, as schema of what comes in. */
export interface BodyContract {
  readonly type:
    'application/json' | 'multipart/form-data' | 'application/gzip' | 'application/x-ndjson';
  readonly schema: z.ZodType;
}

/** Reads one kind of request and answers it. */
export interface Responder {
  readonly query?: z.ZodType;
  readonly bodies: readonly BodyContract[];
  respond(incoming: Incoming, ports: Ports): Promise<Reply>;
}

/** What a route answers besides problems: a JSON schema by status, and files by their content types. */
interface Answers {
  readonly json: Readonly<Record<number, z.ZodType>>;
  readonly files?: readonly string[];
}

/** One route without its address: who may call it, what it reads and what it answers. */
export interface Route extends Responder {
  readonly summary: Text;
  /** Roles that may call it; `anyone` needs no sign-in. */
  readonly access: readonly Role[] | 'anyone';
  readonly headers?: z.ZodType;
  readonly answers: Answers;
}
