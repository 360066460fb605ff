import * as z from 'zod';
import { duration } from './duration';
import { units } from './units';
import { amount, clause, condition, covers, kebab, key, text } from './shapes';

/** How a clock may be given more time. */
const extension = z.strictObject({
  kind: z.enum(['additive', 'cap']),
  amount: amount.optional().describe('Absent: entered for each case.'),
  unit: z.enum(units).optional().describe('Absent: the unit of the clock.'),
  approver: key.describe('Role that approves.'),
  maxTimes: z.number().int().positive().default(1),
  when: condition.optional(),
  requires: z
    .array(key)
    .default([])
    .describe('Fields without which it has no effect: consent, written notice.'),
  afterExpiry: z.boolean().default(false).describe('May also be asked for after the due.'),
  clause,
});

/** The rules for pausing a clock. */
export const pause = z.strictObject({
  grounds: z
    .array(z.strictObject({ key, title: text, clause: clause.optional() }))
    .default([])
    .describe('Reasons that may pause a clock; none: any reason given in words.'),
  maxTimes: z.number().int().positive().optional().describe('Pauses of a case that count.'),
  maxTotal: duration.optional().describe('Paused time after which the clock runs on.'),
  backdating: z
    .number()
    .int()
    .nonnegative()
    .optional()
    .describe('Calendar days a pause may begin before it was recorded.'),
  clause,
  covers,
});

/** A time limit of each case. */
export const clock = z.strictObject({
  key: kebab,
  title: text,
  from: key.describe('Start event.'),
  to: key.describe('Stop event.'),
  within: duration,
  when: condition.optional(),
  purpose: z
    .enum(['resolve', 'respond', 'step', 'time-bar', 'promotion'])
    .default('step')
    .describe('`resolve` clocks feed the on-time rate; time bars and promotions have no light.'),
  orAgreed: z.boolean().default(false).describe('A date agreed for the case replaces the amount.'),
  repeats: z.boolean().default(false).describe('Interval clock: due again after each occurrence.'),
  grid: z
    .enum(['occurrence', 'fixed'])
    .default('occurrence')
    .describe('Interval clock: the next due counts from the occurrence, or stands on a grid.'),
  onReopen: z
    .enum(['restart', 'continue', 'exclude'])
    .optional()
    .describe(
      'In a new round: counts from the reopening; from the original start; or from it without the time the case was closed. Absent: restarts if its stop event can happen again.',
    ),
  roll: z.enum(['forward', 'none']).default('forward'),
  cutoff: z.enum(['midnight', 'close-of-business']).default('midnight'),
  calendar: kebab
    .optional()
    .describe(
      'Counts by this calendar of the ledger, or by a kind of calendar; absent: its main one.',
    ),
  soft: z.boolean().default(false).describe('The text says “should not exceed”.'),
  extension: extension.optional(),
  pausable: z.boolean().default(false),
  pause: pause.optional().describe('Absent: the rulebook’s.'),
  warning: duration.optional(),
  cancelledBy: z.array(key).default([]).describe('Events that end the clock without a result.'),
  onBreach: text.optional(),
  note: text.optional(),
  clause,
  covers,
});

/** What the office owes by the period, not by the case. */
export const duty = z.strictObject({
  key: kebab,
  title: text,
  per: z.enum(['day', 'working-day', 'week', 'month', 'quarter', 'half-year', 'year']),
  atLeast: z.number().int().positive().default(1).describe('Times in each period.'),
  due: duration
    .optional()
    .describe('After the end of the period, or its day of the month or week; absent: by its end.'),
  role: key.optional().describe('Who sees to it.'),
  guidance: text.optional(),
  clause,
  covers,
});
