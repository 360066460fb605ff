import * as z from 'zod';
import { light, text } from './shapes';

const side = z.object({
  due: z.string().optional().describe('Date (met until 24:00), or date-time with offset.'),
  dueText: z.string().optional(),
  light: light.optional(),
});

/** The clocks of open records that a change gives another due or light. */
export const clockChanges = {
  asOf: z.string(),
  total: z.number().int().describe('Clocks of open records that change.'),
  changes: z
    .array(
      z.object({
        id: z.string(),
        number: z.string().optional(),
        clock: z.string(),
        title: text,
        before: side,
        after: side,
      }),
    )
    .describe('The first thousand, soonest new due first.'),
};
