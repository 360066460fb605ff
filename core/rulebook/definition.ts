import * as z from 'zod';

/**
 * The rulebook language: what a regime file may say. This schema is the one door for rulebook data
 * and the source of the JSON Schema that editors use.
 */

const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const clause = z.string().min(1).describe('Clause or article of the regime document.');
const key = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'camelCase key');
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case key');
const condition = z
  .string()
  .min(1)
  .describe(
    'CEL over fields (money in yuan), events (ISO wall-clock texts), level (code) and parameters; false when it looks at something absent.',
  );
const amount = z.union([z.number(), z.strictObject({ parameter: key })]);

export const units = [
  'minute',
  'hour',
  'working-hour',
  'calendar-day',
  'working-day',
  'week',
  'month',
  'year',
  'same-day',
  'next-day',
  'end-of-month',
  'day-of-month',
  'agreed',
] as const;

const duration = z.strictObject({ amount, unit: z.enum(units) });

const parameter = z.strictObject({
  key,
  title: text,
  type: z.enum(['integer', 'number', 'text']),
  default: z.union([z.number(), z.string()]).optional().describe('Absent: must be bound.'),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  clause,
});

const role = z.strictObject({ key, title: text, duty: text.optional() });

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
] as const;

const field = z.strictObject({
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
  choices: z.array(z.strictObject({ value: z.string().min(1), en: z.string().min(1) })).optional(),
  minimum: z.number().optional().describe('Of money in yuan.'),
  maximum: z.number().optional().describe('Of money in yuan.'),
  aliases: z.array(z.string()).default([]).describe('Other headers this field has in registers.'),
  note: text.optional(),
  clause,
});

const channel = z.strictObject({ key, title: text, clause: clause.optional() });

const level = z.strictObject({
  code: kebab,
  title: text,
  definition: text.optional(),
  suggestWhen: condition.optional(),
  clause,
});

const acceptance = z.strictObject({
  key: kebab,
  title: text,
  outcome: z.enum(['accept', 'reject', 'transfer', 'correct', 'guidance']),
  to: text.optional().describe('Whom a transferred matter goes to.'),
  when: condition.optional().describe('True when the rule applies; absent: a person judges.'),
  clause,
});

const event = z.strictObject({
  key,
  title: text,
  after: z
    .array(key)
    .default([])
    .describe('Legal once any of these has happened; none: at intake.'),
  when: condition.optional(),
  ends: z.enum(['closed', 'rejected', 'transferred', 'withdrawn']).optional(),
  by: z.array(key).default([]).describe('Roles that may record it.'),
  requires: z.array(key).default([]).describe('Fields that must be filled first.'),
  aliases: z.array(z.string()).default([]),
  guidance: text.optional(),
  clause,
});

const extension = z.strictObject({
  kind: z.enum(['additive', 'cap']),
  amount: amount.optional().describe('Absent: entered for each case.'),
  unit: z.enum(units).optional().describe('Absent: the unit of the clock.'),
  approver: key.describe('Role that approves.'),
  maxTimes: z.number().int().positive().default(1),
  when: condition.optional(),
  clause,
});

const clock = z.strictObject({
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
  roll: z.enum(['forward', 'none']).default('forward'),
  cutoff: z.enum(['midnight', 'close-of-business']).default('midnight'),
  soft: z.boolean().default(false).describe('The text says “should not exceed”.'),
  extension: extension.optional(),
  pausable: z.boolean().default(false),
  warning: duration.optional(),
  cancelledBy: z.array(key).default([]).describe('Events that end the clock without a result.'),
  onBreach: text.optional(),
  note: text.optional(),
  clause,
});

const escalation = z.strictObject({
  key: kebab,
  title: text,
  clock: kebab.optional().describe('Applies when this clock is overdue or missed.'),
  when: condition.optional(),
  toLevel: kebab.optional(),
  toRole: key.optional(),
  clause,
});

const report = z.strictObject({
  key: kebab,
  title: text,
  period: z.enum(['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly']),
  due: duration.optional().describe('After the end of the period, or the day of the month.'),
  recipient: key.optional(),
  groupBy: z.array(z.string()).default([]),
  contents: text.optional(),
  clause,
});

const numbering = z.strictObject({
  pattern: z.string().describe('Literal text with {yyyy} {yy} {MM} {dd} and {n:WIDTH}.'),
  reset: z.enum(['never', 'yearly', 'monthly', 'daily']),
  clause,
});

const note = z.strictObject({ title: text, at: key.optional(), clause });
const ambiguity = z.strictObject({ question: text, choice: text });
const form = z.strictObject({
  key: kebab,
  title: text,
  columns: z.array(z.string()).describe('Keys of fields or events, or number, level, outcome.'),
  clause,
});

const exampleRecord = z.strictObject({
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  events: z.record(z.string(), z.string()).default({}),
  level: z.string().optional(),
  agreed: z.record(z.string(), z.string()).default({}),
  extensions: z
    .array(
      z.strictObject({
        clock: z.string(),
        amount: z.number(),
        requestedAt: z.string(),
        approvedBy: z.string(),
      }),
    )
    .default([]),
  pauses: z.array(z.strictObject({ from: z.string(), to: z.string().optional() })).default([]),
});

const example = z.strictObject({
  title: text,
  parameters: z.record(z.string(), z.union([z.number(), z.string()])).default({}),
  asOf: z.string(),
  record: exampleRecord,
  expect: z.strictObject({
    clocks: z
      .record(
        z.string(),
        z.strictObject({
          state: z.string(),
          due: z.string().optional(),
          light: z.string().optional(),
        }),
      )
      .default({}),
    light: z.string().optional(),
    findings: z.array(z.string()).default([]).describe('Codes, in any order.'),
    promotions: z.array(z.string()).default([]),
    suggestedLevel: z.string().optional(),
  }),
});

export const rulebookDefinition = z.strictObject({
  id: kebab,
  version: z.string().min(1),
  title: text,
  domain: text,
  kind: z.enum(['rulebook', 'dataset']),
  source: text.describe('The document the rules come from.'),
  summary: text,
  calendar: z.enum(['cn-statutory', 'weekdays', 'every-day']).default('cn-statutory'),
  zone: z.string().default('Asia/Shanghai'),
  parameters: z.array(parameter).default([]),
  roles: z.array(role).default([]),
  channels: z.array(channel).default([]),
  fields: z.array(field).min(1),
  levels: z.array(level).default([]),
  acceptance: z.array(acceptance).default([]),
  events: z.array(event).min(2),
  clocks: z.array(clock).default([]),
  escalations: z.array(escalation).default([]),
  reports: z.array(report).default([]),
  numbering: numbering.optional(),
  forms: z.array(form).default([]),
  sameProblem: z.array(key).default([]),
  guidance: z.array(note).default([]),
  ambiguities: z.array(ambiguity).default([]),
  examples: z.array(example).min(1, 'a rulebook needs worked examples'),
});

/** A regime file after the schema door: plain, readonly data with defaults filled in. */
export type RulebookDefinition = z.infer<typeof rulebookDefinition>;
export type RulebookSource = z.input<typeof rulebookDefinition>;
export type Unit = (typeof units)[number];
export type FieldType = (typeof fieldTypes)[number];
