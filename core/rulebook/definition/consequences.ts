import * as z from 'zod';
import { duration } from './duration';
import {
  amountOrRange,
  clause,
  condition,
  covers,
  expression,
  kebab,
  key,
  levelCode,
  text,
} from './shapes';

const repeats = z.strictObject({
  atLeast: z.number().int().min(2).describe('How many, this record among them.'),
  within: duration
    .optional()
    .describe('Looking back from the receipt, its first moment excluded; absent: ever.'),
  counting: condition.optional().describe('Which records count; absent: all of the same problem.'),
  same: z
    .array(key)
    .min(1)
    .optional()
    .describe('Fields that make it the same problem; absent: `sameProblem`.'),
});

export const escalation = z.strictObject({
  key: kebab,
  title: text,
  clock: kebab.optional().describe('Applies when this clock is overdue or missed.'),
  when: condition.optional(),
  repeats: repeats.optional().describe('Applies when the same problem came this often.'),
  toLevel: levelCode.optional(),
  toRole: key.optional(),
  newForm: kebab.optional().describe('Form that has to be filled in anew.'),
  clause,
  covers,
});

const inputOver = z.strictObject({
  measure: z.enum(['count', 'sum', 'distinct']),
  field: key.optional().describe('Whose values are added up or told apart.'),
  when: condition.optional().describe('Which records of the ledger; absent: all.'),
});

export const formula = z.strictObject({
  key,
  title: text,
  inputs: z
    .array(
      z.strictObject({
        key,
        title: text,
        default: z.number().optional(),
        over: inputOver.optional().describe('Computed over the ledger; absent: asked.'),
      }),
    )
    .default([]),
  value: expression,
  unit: z
    .enum(['number', 'money', 'percent', 'points'])
    .default('number')
    .describe('Of percent, `value` is the ratio and the result is multiplied by 100.'),
  decimals: z.number().int().min(0).max(6).default(2),
  rounding: z.enum(['half-up', 'up', 'down']).default('half-up'),
  clause,
  covers,
});

export const penalty = z.strictObject({
  key: kebab,
  title: text.describe('What is punished.'),
  who: text,
  when: condition.optional().describe('True when it is due; absent: a person judges.'),
  money: amountOrRange.optional().describe('Yuan each time, or from–to.'),
  points: amountOrRange.optional().describe('Points each time, or from–to.'),
  times: expression.optional().describe('How often it counts; absent: once.'),
  formula: key.optional().describe('The formula that gives the amount.'),
  sanction: text.optional().describe('What else follows, such as a warning.'),
  clause,
  covers,
});

export const followUp = z.strictObject({
  key: kebab,
  title: text,
  by: z.array(key).default([]).describe('Roles that do it.'),
  after: key.describe('Event it follows.'),
  within: duration.optional().describe('Absent: no time is set.'),
  done: key.optional().describe('Event that records it.'),
  when: condition.optional().describe('For which records, e.g. by level.'),
  answer: key.optional().describe('Field that holds the answer; its choices are the scale.'),
  answers: z
    .array(z.strictObject({ when: condition, then: text, event: key.optional() }))
    .default([])
    .describe('What an answer triggers.'),
  clause,
  covers,
});

export const retention = z.strictObject({
  key: kebab,
  title: text.describe('What is kept.'),
  keep: z.union([duration, z.literal('permanent')]),
  from: key.optional().describe('Event it counts from; absent: the one that ended the record.'),
  disposedBy: z
    .int()
    .min(1)
    .max(2)
    .optional()
    .describe('People who have to approve the disposal; absent: one.'),
  when: condition.optional(),
  clause,
  covers,
});
