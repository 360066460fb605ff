import * as z from 'zod';
import { clockChanges } from './clock-change-shape';
import { calendarAnswer } from './ledger-shape';
import { calendarInput } from './setting-input';
import { finding } from './shapes';

/** Another calendar for a ledger. */
export const calendarPreviewInput = z.strictObject({ calendar: calendarInput });

export const calendarChangeInput = z.strictObject({
  calendar: calendarInput,
  reason: z.string().trim().min(1).max(2_000),
  version: z.string().describe('Version of the calendar that was previewed, i.e. in force then.'),
});

/** What a calendar would change in the open records. */
export const calendarPreviewAnswer = z.object({
  before: z.string().describe('Version of the calendar in force.'),
  after: z.string().describe('Version of the calendar previewed.'),
  ...clockChanges,
});

/** A ledger's calendar, with what was changed in it. */
export const ledgerCalendarAnswer = z.object({
  calendar: calendarAnswer,
  version: z.string(),
  notice: finding.optional().describe('From 1 October: the arrangement of next year is missing.'),
  changes: z
    .array(
      z.object({
        at: z.string(),
        by: z.string(),
        reason: z.string(),
        before: z.string().describe('Version.'),
        after: z.string().describe('Version.'),
      }),
    )
    .describe('Oldest first.'),
});
