import * as z from 'zod';
import { duration } from './duration';
import { clause, condition, covers, kebab, key, text } from './shapes';

export const role = z.strictObject({
  key,
  title: text,
  duty: text.optional(),
  clause: clause.optional(),
  covers,
});

export const authority = z.strictObject({
  key: kebab,
  title: text.describe('What the role may do, with its limit.'),
  role: key,
  matter: kebab
    .optional()
    .describe('What is decided; of one matter, the first role whose condition holds decides.'),
  when: condition.optional().describe('The limit, e.g. `fields.compensation <= 100`.'),
  clause,
  covers,
});

export const departments = z.strictObject({
  within: duration
    .optional()
    .describe(
      'What a co-handling department (协办) has for its part; absent: what is said each time.',
    ),
  returns: z
    .strictObject({
      atMost: z.number().int().nonnegative().describe('Times a case may be given back (退单).'),
      to: key.optional().describe('Role that decides who has it after that.'),
    })
    .optional()
    .describe('Absent: twice.'),
  clause,
  covers,
});

export const conflict = z.strictObject({
  key: kebab,
  title: text,
  at: key.optional().describe('Checked once this event is recorded; absent: always.'),
  brokenWhen: condition.describe('True when the rule (two persons, recusal) is broken.'),
  soft: z.boolean().default(false).describe('The text only advises it (“normally”): a warning.'),
  clause,
  covers,
});

export const confidentiality = z.strictObject({
  key: kebab,
  title: text,
  hides: z.array(z.string()).min(1).describe('Fields, events and clocks that are hidden.'),
  from: z.array(key).default([]).describe('Roles they are hidden from; none: from everybody.'),
  when: condition.optional().describe('Hidden while this holds; absent: always.'),
  clause,
  covers,
});
