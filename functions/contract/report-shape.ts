import * as z from 'zod';
import { periods } from '../../core/rulebook/definition/papers';
import { text } from './shapes';

/** A report of a ledger and where its runs stand. */
export const reportAnswer = z.object({
  key: z.string(),
  title: text,
  period: z.enum(periods),
  clause: z.string(),
  lastPeriod: z.string().describe('The last whole period, such as 2026-10.'),
  runs: z
    .array(
      z.object({
        period: z.string(),
        state: z.enum(['waiting', 'written', 'failed']),
        at: z.string(),
      }),
    )
    .describe('Scheduled runs, latest first.'),
});
