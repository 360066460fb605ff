import * as z from 'zod';
import { clause, condition, covers, kebab, key, levelCode, text } from './shapes';

export const parameter = z.strictObject({
  key,
  title: text,
  type: z.enum(['integer', 'number', 'text']),
  default: z.union([z.number(), z.string()]).optional().describe('Absent: must be bound.'),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  clause,
  covers,
});

export const channel = z.strictObject({ key, title: text, clause: clause.optional(), covers });

export const category = z.strictObject({
  key: kebab,
  title: text,
  definition: text.optional(),
  under: kebab.optional().describe('The category this one is a part of.'),
  clause: clause.optional(),
  covers,
});

export const fieldTypes = [
  'text',
  'long-text',
  'integer',
  'number',
  'money',
  'date',
  'date-time',
  'yes-no',
  'choice',
  'phone',
  'id-card',
  'credit-code',
  'email',
] as const;
export type FieldType = (typeof fieldTypes)[number];

const choice = z.strictObject({ value: z.string().min(1), en: z.string().min(1) });

export const field = z.strictObject({
  key,
  title: text,
  type: z.enum(fieldTypes).default('text'),
  required: z.union([z.boolean(), condition]).default(false),
  personal: z.boolean().default(false).describe('Masked for whoever lacks the right.'),
  use: z
    .enum(['number', 'complainant', 'respondent', 'department', 'handler', 'category', 'summary'])
    .optional()
    .describe(
      'The part this field plays in lists, digests and statistics; `number` names the register number, whose value is the number of the record.',
    ),
  choices: z
    .union([
      z.array(choice),
      z.enum(['categories', 'channels']),
      z.strictObject({ under: kebab.describe('The category whose parts are the choices.') }),
    ])
    .optional()
    .describe('A list, or the channels, or the categories that have no further parts.'),
  minimum: z.number().optional().describe('Of money in yuan.'),
  maximum: z.number().optional().describe('Of money in yuan.'),
  aliases: z.array(z.string()).default([]).describe('Other headers this field has in registers.'),
  note: text.optional(),
  clause,
  covers,
});

export const level = z.strictObject({
  code: levelCode,
  title: text,
  definition: text.optional(),
  suggestWhen: condition.optional(),
  clause,
  covers,
});

export const acceptance = z.strictObject({
  key: kebab,
  title: text.describe('The rule, or the reason given.'),
  outcome: z.enum(['accept', 'reject', 'transfer', 'correct', 'guidance']),
  to: text.optional().describe('Whom a transferred matter goes to.'),
  what: text.optional().describe('What has to be supplied before acceptance.'),
  when: condition.optional().describe('True when the rule applies; absent: a person judges.'),
  clause,
  covers,
});

export const numbering = z.strictObject({
  pattern: z
    .string()
    .min(1)
    .describe(
      'Literal text with {yyyy} {yy} {MM} {dd} and {n:WIDTH}; `{free}` alone: entered by hand.',
    ),
  reset: z.enum(['never', 'yearly', 'monthly', 'daily']),
  clause,
  covers,
});

export const otherNumbering = numbering.extend({ key: kebab, title: text });
