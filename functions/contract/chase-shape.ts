import * as z from 'zod';
import { light, text } from './shapes';

const count = z.number().int();

/** The chase list as answered. */
export const chaseAnswer = z.object({
  asOf: z.string(),
  withinDays: count,
  overdue: count,
  dueSoon: count,
  groups: z.array(
    z.object({ department: z.string(), handler: z.string(), overdue: count, dueSoon: count }),
  ),
  items: z.array(
    z.object({
      id: z.string(),
      number: z.string().optional(),
      department: z.string(),
      handler: z.string(),
      part: z.enum(['lead', 'co']).describe('Whether the department leads the case or shares it.'),
      summary: z.string(),
      clock: z.object({ key: z.string(), title: text, clause: z.string() }),
      state: z.enum(['overdue', 'due-soon']),
      due: z.string(),
      dueText: z.string(),
      remaining: z.object({ amount: z.number(), unit: z.string() }).optional(),
      light,
      calendarCertain: z.boolean(),
      reminder: z
        .object({ key: z.string(), step: z.string(), title: text, deliverAt: z.string() })
        .optional()
        .describe(
          'The step of the ladder it comes to by the end of the day, delivered in business time; its `key` is the same as long as the due is.',
        ),
    }),
  ),
});
