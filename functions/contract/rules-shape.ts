import * as z from 'zod';
import { clockChanges } from './clock-change-shape';
import { choicesInput, rulebookText } from './setting-input';

const parameters = z
  .record(z.string(), z.unknown())
  .describe('Parameters that change; others keep their values.');

/** Other parameters for a ledger. */
const wanted = {
  parameters: parameters.default({}),
  choices: choicesInput.default({}).describe('Choices that change; an empty text takes one back.'),
  rulebookText: rulebookText.optional(),
};

export const rulesPreviewInput = z.strictObject(wanted);

export const rulesChangeInput = z.strictObject({
  ...wanted,
  reason: z.string().trim().min(1).max(2_000),
  revision: z.int().min(0).describe('Revision of the rules that were previewed.'),
});

const rules = z.object({
  version: z.string().describe('Version of the rulebook.'),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  choices: z.record(z.string(), z.string()).default({}),
});

/** What other parameters would change in the open records. */
export const rulesPreviewAnswer = z.object({
  revision: z.number().int().describe('Revision of the rules in force.'),
  before: rules,
  after: rules,
  ...clockChanges,
});

/** What a ledger runs by, with what was changed in it. */
export const ledgerRulesAnswer = rules.extend({
  rulebook: z.string(),
  available: z.string().describe('Version of the rulebook at hand; a change takes it up.'),
  revision: z.number().int().describe('How often the rules have changed.'),
  definition: z
    .record(z.string(), z.unknown())
    .optional()
    .describe(
      "The office's own rulebook, for workbooks that keep it; absent: it comes with the add-in.",
    ),
  changes: z
    .array(
      z.object({ at: z.string(), by: z.string(), reason: z.string(), before: rules, after: rules }),
    )
    .describe('Oldest first.'),
});
