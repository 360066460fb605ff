import * as z from 'zod';
import { duration } from './duration';
import { clause, condition, covers, expression, kebab, key, text } from './shapes';

const ownColumn = z.strictObject({
  title: text,
  value: expression.optional().describe('Absent: left blank on the print.'),
});

export const form = z.strictObject({
  key: kebab,
  title: text,
  code: z.string().optional().describe('Number printed on the form.'),
  layout: z
    .enum(['record', 'list'])
    .default('record')
    .describe('A sheet for one record, or a list with a line a record.'),
  columns: z
    .array(z.union([z.string(), ownColumn]))
    .describe('Keys of fields or events, number, level or outcome; or a column of its own.'),
  clause,
  covers,
});

export const letter = z.strictObject({
  key: kebab,
  title: text,
  at: key.optional().describe('Event at which it is written.'),
  parts: z
    .array(z.strictObject({ when: condition.optional(), text }))
    .min(1)
    .describe(
      'Paragraphs with places such as {{reporterName}}, {{received}}, {{number}}, {{level}}, {{today}}, {{due.acceptance}}, {{parameters.hours}}.',
    ),
  clause,
  covers,
});

export const periods = [
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'half-yearly',
  'yearly',
  'per-case',
  'on-demand',
] as const;

/** What a report may show besides formulas; each is defined in core/summary/measures. */
export const measureKeys = [
  'received',
  'accepted',
  'rejected',
  'transferred',
  'valid',
  'validRate',
  'closed',
  'closingRate',
  'onTimeRate',
  'overdueOpen',
  'reopened',
  'meanHandlingDays',
  'medianHandlingDays',
  'p90HandlingDays',
  'meanHandlingHours',
  'medianHandlingHours',
  'p90HandlingHours',
  'repeatRate',
  'satisfactionRate',
  'visitRate',
  'returned',
  'returnRate',
] as const;

/** Measures that belong together; each is laid out in core/summary/measures/sections. */
export const sectionKeys = [
  'progress',
  'ageing',
  'satisfaction',
  'comments',
  'clocks',
  'money',
] as const;

export const report = z.strictObject({
  key: kebab,
  title: text,
  period: z.enum(periods),
  at: key.optional().describe('Of a report for each case: the event it follows.'),
  due: duration
    .extend({
      inPeriod: z.boolean().default(false).describe('The day lies in the period itself.'),
    })
    .optional()
    .describe('After the end of the period, or the day of the month or week (1 Monday).'),
  recipients: z.array(key).default([]),
  measures: z.array(z.string()).default([]).describe('Measures and formulas it shows.'),
  sections: z
    .array(z.enum(sectionKeys))
    .default([])
    .describe('Sections it shows besides the measures it names; one that names none shows all.'),
  groupBy: z.array(z.string()).default([]),
  contents: text.optional(),
  clause,
  covers,
});

export const guidance = z.strictObject({
  key: kebab.optional(),
  title: text,
  at: z
    .string()
    .optional()
    .describe('Event, field, clock, level, form, letter or report it is shown at.'),
  clause,
  covers,
});

export const ambiguity = z.strictObject({
  key: kebab.optional().describe('Needed where there are alternatives.'),
  question: text,
  choice: text.describe('What applies unless the office decides otherwise.'),
  alternatives: z
    .array(
      z.strictObject({
        title: text,
        set: z
          .record(key, z.union([z.number(), z.string()]))
          .default({})
          .describe('Parameters this alternative sets.'),
      }),
    )
    .default([]),
  clause: clause.optional(),
  covers,
});
