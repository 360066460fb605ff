import * as z from 'zod';
import { light, text } from './shapes';

/** One duty in one period. */
const duty = z
  .object({
    key: z.string(),
    title: text,
    role: z.string().optional(),
    from: z.string().describe('First day of the period.'),
    to: z.string(),
    due: z.string(),
    done: z.number().int(),
    atLeast: z.number().int(),
    light,
    clause: z.string(),
  })
  .meta({ id: 'Duty' });

/** The duty list as answered. */
export const dutiesAnswer = z.object({ asOf: z.string(), duties: z.array(duty) });

/** That a duty was done. */
export const dutyMarkInput = z.strictObject({
  duty: z.string().describe('Key of the duty.'),
  day: z.string().optional().describe('A day of the period it was done for; default: today.'),
  note: z.string().max(2_000).optional(),
});
