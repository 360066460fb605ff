import * as z from 'zod';
import { text } from './shapes';

const span = z.object({ from: z.string(), to: z.string() });
const numbers = {
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
};
const comparison = z.object({ period: span, ...numbers, change: z.number().nullable() });

const measure = z.object({
  key: z.string(),
  title: text,
  definition: text,
  unit: z.enum(['count', 'ratio', 'working-day', 'hour', 'yuan']),
  ...numbers,
  share: z.number().nullable().optional(),
  stated: z
    .literal(true)
    .optional()
    .describe('The value, or of a rate the denominator, is a number the office stated.'),
  previous: comparison.describe('环比'),
  lastYear: comparison.describe('同比'),
});

const section = z
  .object({ key: z.string(), title: text, measures: z.array(measure) })
  .describe(
    'Progress, age of open complaints, satisfaction, what became of comments, on time by clock, money.',
  );

/** The figures of a period. */
export const summaryAnswer = z
  .object({
    period: span,
    asOf: z.string(),
    measures: z.array(measure),
    sections: z.array(section),
    tables: z.array(z.unknown()),
    series: z.unknown(),
    notes: z.array(text),
  })
  .meta({ id: 'Summary' });
