import * as z from 'zod';
import { text } from './shapes';

/** A problem (RFC 9457) as it goes out. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  errors: z
    .array(
      z.object({
        pointer: z.string().describe('JSON pointer (RFC 6901) into the request.'),
        code: z.string(),
        message: text,
      }),
    )
    .optional(),
});
