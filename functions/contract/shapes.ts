import * as z from 'zod';
import { units } from '../../core/rulebook/definition/units';
import { fieldTypes } from '../../core/rulebook/definition/intake';

/** Shapes that several answers share. */

export const text = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Text' });

export const finding = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    message: text,
    field: z.string().optional(),
    clause: z.string().optional(),
  })
  .meta({ id: 'Finding' });

export const fileFinding = finding
  .extend({
    row: z.number().int().optional().describe('1-based row of the sheet.'),
    column: z.string().optional(),
  })
  .meta({ id: 'FileFinding' });

export const light = z.enum(['red', 'amber', 'paused', 'purple', 'green', 'blue', 'grey']);

/** An amount of a unit; a blank of the regime names its parameter instead. */
export const duration = z.object({
  amount: z.union([z.number(), z.object({ parameter: z.string() })]),
  unit: z.enum(units),
});

export const clockState = z
  .object({
    key: z.string(),
    title: text,
    from: z.string(),
    to: z.string(),
    startedAt: z.string().optional().describe('Date, or date-time with offset.'),
    stoppedAt: z.string().optional(),
    due: z.string().optional().describe('Date (met until 24:00), or date-time with offset.'),
    dueText: z.string().optional(),
    state: z.enum([
      'pending',
      'running',
      'paused',
      'met',
      'missed',
      'overdue',
      'not-applicable',
      'cancelled',
    ]),
    light,
    remaining: z.object({ amount: z.number(), unit: z.enum(units) }).optional(),
    missed: z
      .array(
        z.object({
          due: z.string(),
          occurredAt: z.string(),
          count: z.number().int().describe('Dues that passed before it.'),
        }),
      )
      .optional()
      .describe('Of a clock that repeats: the occurrences that came too late.'),
    calendarCertain: z.boolean(),
    clause: z.string(),
    how: text.optional().describe('How the due date came about, in words.'),
  })
  .meta({ id: 'ClockState' });

export const field = z
  .object({
    key: z.string(),
    title: text,
    type: z.enum(fieldTypes),
    required: z.union([z.boolean(), z.string()]),
    personal: z.boolean(),
    choices: z.array(z.object({ value: z.string(), en: z.string() })).optional(),
    clause: z.string(),
  })
  .loose()
  .meta({ id: 'Field' });
