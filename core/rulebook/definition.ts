import * as z from 'zod';
import { escalation, followUp, formula, penalty, retention } from './definition/consequences';
import { clock, duty, pause } from './definition/clocks';
import { exampleRecord } from './definition/example-record';
import {
  acceptance,
  category,
  channel,
  field,
  level,
  numbering,
  otherNumbering,
  parameter,
} from './definition/intake';
import { kinds } from './definition/kinds';
import { ambiguity, form, guidance, letter, report } from './definition/papers';
import { authority, confidentiality, conflict, departments, role } from './definition/people';
import { statistics } from './definition/statistics';
import { clause, condition, covers, kebab, key, text } from './definition/shapes';
import { expandChoices } from './expand-choices';

/**
 * The rulebook language: what a regime file may say. This schema is the one door for rulebook data
 * and the source of the JSON Schema that editors use.
 */

const event = z.strictObject({
  key,
  title: text,
  after: z
    .array(key)
    .default([])
    .describe('Legal once any of these has happened; none: at intake.'),
  when: condition.optional(),
  ends: z.enum(['closed', 'rejected', 'transferred', 'withdrawn']).optional(),
  reopens: z.boolean().default(false).describe('Starts a new round of the case.'),
  by: z.array(key).default([]).describe('Roles that may record it.'),
  approvedBy: z.array(key).default([]).describe('Roles one of which has to approve it.'),
  decides: z
    .array(
      z.strictObject({
        matter: kebab.describe('A matter of `authorities`.'),
        when: condition.optional().describe('Whether it arises; absent: always.'),
      }),
    )
    .default([])
    .describe('What is decided here: by whom within whose limit the record lies.'),
  requires: z.array(key).default([]).describe('Fields that must be filled first.'),
  aliases: z.array(z.string()).default([]),
  guidance: text.optional(),
  clause,
  covers,
});

const otherRecord = exampleRecord
  .pick({ number: true, fields: true, events: true, level: true })
  .extend({
    times: z.number().int().positive().default(1).describe('How many such records there are.'),
  });

const shown = z.union([z.number(), z.string()]);

const example = z.strictObject({
  title: text,
  parameters: z.record(z.string(), z.union([z.number(), z.string()])).default({}),
  asOf: z.string(),
  record: exampleRecord,
  others: z.array(otherRecord).default([]).describe('The other records of the ledger.'),
  inputs: z.record(z.string(), z.number()).default({}).describe('Answers formulas ask for.'),
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
    raisedTo: z.string().optional().describe('Level after every promotion has been followed.'),
    next: z.array(z.string()).optional().describe('Events that may be recorded next.'),
    number: z.string().optional().describe('The next register number.'),
    deciders: z.record(z.string(), z.string()).default({}).describe('Role by matter.'),
    formulas: z.record(z.string(), z.number()).default({}).describe('Result by formula.'),
    penalties: z
      .record(z.string(), shown)
      .default({})
      .describe('Penalties that are due: `200`, `30–100`, `5 points`, or the sanction.'),
    followUps: z
      .record(
        z.string(),
        z.strictObject({
          state: z.enum(['waiting', 'due', 'late', 'done', 'not-applicable']),
          due: z.string().optional(),
          triggers: z.array(z.string()).optional().describe('Chinese texts of what it triggers.'),
        }),
      )
      .default({}),
    retention: z
      .record(z.string(), z.string())
      .default({})
      .describe('Last day of keeping, or `permanent`.'),
    reports: z
      .record(z.string(), z.strictObject({ period: z.string(), due: z.string().optional() }))
      .default({})
      .describe('The last period that has ended and when its report is due.'),
    letters: z
      .record(z.string(), z.array(z.string()))
      .default({})
      .describe('Pieces the filled Chinese text contains.'),
    forms: z
      .record(z.string(), z.record(z.string(), z.string()))
      .default({})
      .describe('Printed value by Chinese column title.'),
    hidden: z
      .record(z.string(), z.array(z.string()))
      .default({})
      .describe('By role: the fields and events hidden from it.'),
  }),
});

const rulebookShape = z.strictObject({
  id: kebab,
  version: z.string().min(1),
  title: text,
  domain: text,
  kind: z.enum(kinds),
  source: text.describe('The document the rules come from.'),
  summary: text,
  calendar: z.enum(['cn-statutory', 'weekdays', 'every-day']).default('cn-statutory'),
  zone: z.string().default('Asia/Shanghai'),
  parameters: z.array(parameter).default([]),
  roles: z.array(role).default([]),
  channels: z.array(channel).default([]),
  categories: z.array(category).default([]),
  fields: z.array(field).min(1),
  levels: z.array(level).default([]),
  acceptance: z.array(acceptance).default([]),
  events: z.array(event).min(2),
  clocks: z.array(clock).default([]),
  pause: pause.optional().describe('Rules for pausing the clocks that may be paused.'),
  duties: z
    .array(duty)
    .default([])
    .describe('What the office owes by the period, not by the case.'),
  escalations: z.array(escalation).default([]),
  authorities: z.array(authority).default([]),
  departments: departments
    .optional()
    .describe('Rules for departments that have a case together, or give it back.'),
  conflicts: z.array(conflict).default([]),
  confidentiality: z.array(confidentiality).default([]),
  numbering: numbering.optional().describe('Of the register number.'),
  otherNumberings: z.array(otherNumbering).default([]),
  forms: z.array(form).default([]),
  letters: z.array(letter).default([]),
  reports: z.array(report).default([]),
  formulas: z.array(formula).default([]),
  penalties: z.array(penalty).default([]),
  followUps: z.array(followUp).default([]),
  retention: z.array(retention).default([]),
  sameProblem: z.array(key).default([]),
  statistics: statistics.default({}),
  guidance: z.array(guidance).default([]),
  ambiguities: z.array(ambiguity).default([]),
  examples: z.array(example).min(1, 'a rulebook needs worked examples'),
});

/** The schema door: the shape, then the choices that are named by reference. */
export const rulebookDefinition = rulebookShape.transform(expandChoices);

/** A regime file after the schema door: plain, readonly data with defaults filled in. */
export type RulebookDefinition = z.infer<typeof rulebookDefinition>;
export type RulebookSource = z.input<typeof rulebookDefinition>;
