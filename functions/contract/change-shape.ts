import * as z from 'zod';
import { recordAnswer } from './ledger-shape';

/** Who changed a record and when. */
export const changeAnswer = z.object({
  version: z.number().int(),
  kind: z.enum(['created', 'changed', 'removed']),
  at: z.string(),
  by: z.string(),
  reason: z.string().nullable(),
});

/** A version of a record as a caller may see it. */
export const versionAnswer = changeAnswer.extend({
  id: z.string(),
  record: recordAnswer
    .nullable()
    .describe('As it became; null once it was removed, or left what the caller may see.'),
  masked: z
    .array(z.string())
    .optional()
    .describe('Keys of the fields that stand there behind a mask; absent: none.'),
});
