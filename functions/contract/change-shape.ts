import * as z from 'zod';

/** Who changed a record and when. */
export const changeAnswer = z.object({
  version: z.number().int(),
  kind: z.enum(['created', 'changed', 'removed']),
  at: z.string(),
  by: z.string(),
  reason: z.string().nullable(),
});
