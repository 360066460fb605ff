import * as z from 'zod';
import { periods } from '../../core/rulebook/definition/papers';
import { text } from './shapes';

const count = z.number().int();

/** A version of a report as it was written. */
const reportFileAnswer = z.object({
  version: count,
  asOf: z.string().describe('The time its figures are of.'),
  writtenAt: z.string(),
  link: z
    .string()
    .optional()
    .describe('Path that answers a link by which the workbook can be fetched, while it is there.'),
  deletedAt: z.string().optional().describe('When it was deleted, after the record it was about.'),
});

/** Where a report of a period, or of a case, stands. */
export const reportRunAnswer = z.object({
  period: z.string().optional().describe('Absent of a report of a case.'),
  record: z
    .object({
      id: z.string(),
      number: z.string().optional(),
      about: z.string().optional().describe('The beginning of what the case is about.'),
      removed: z.literal(true).optional().describe('The record is no longer there.'),
    })
    .optional()
    .describe('The case a report of a case is about.'),
  eventAt: z
    .string()
    .optional()
    .describe('When the event took place that it follows; absent when it was made without it.'),
  occurrence: count.optional().describe('How often the event had taken place.'),
  version: count.describe('The version asked for last; a report made again gets the next one.'),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  at: z.string().describe('Since when it is in this state.'),
  askedBy: z
    .string()
    .optional()
    .describe('Absent when the calendar, or the event of the case, asked.'),
  rowsDone: count.describe('Records taken in.'),
  rowsTotal: count.optional().describe('Records there are; absent before it is begun.'),
  cause: text.optional().describe('Why the last try did not succeed.'),
  files: z.array(reportFileAnswer).describe('What was written, oldest first; none is overwritten.'),
});

/** A report of a ledger, when it is made next, and where its runs stand. */
export const reportAnswer = z.object({
  key: z.string(),
  title: text,
  period: z.enum(periods),
  event: z
    .object({ key: z.string(), title: text })
    .optional()
    .describe('Of a report for each case: the event at which it is made.'),
  clause: z.string(),
  lastPeriod: z.string().describe('The last whole period, such as 2026-10.'),
  next: z
    .object({
      period: z.string(),
      made: z.string().describe('Date at whose beginning it is made, in the zone of the ledger.'),
      due: z.string().optional().describe('Date by which the regime wants it.'),
      handIn: z
        .string()
        .optional()
        .describe('The due date, or the working day after it if that is a rest day.'),
    })
    .optional()
    .describe('Absent for reports that follow a case or are asked for by hand.'),
  runs: z
    .array(reportRunAnswer)
    .describe('Those of its runs on this page, those asked for last first.'),
});

/** A figure by a formula of the regime. */
export const reportFigureAnswer = z.object({
  key: z.string(),
  title: text,
  definition: text,
  unit: z.enum(['number', 'money', 'percent', 'points']),
  value: z.number().nullable().describe('Rounded as the regime says; of percent 25 for a quarter.'),
  previous: z.number().nullable(),
  lastYear: z.number().nullable(),
});

/** What a report made on demand is asked for with. */
export const reportInput = z.strictObject({
  period: z.string().optional().describe('Such as 2026-10; default: the last whole period.'),
  record: z
    .string()
    .max(200)
    .optional()
    .describe('Number or id of the record, of a report made for each case.'),
});

/** A link to a written report. */
export const reportLinkAnswer = z.object({
  version: count,
  url: z.string().describe('Whoever has it may read the workbook until it ends.'),
  expiresAt: z.string(),
});
