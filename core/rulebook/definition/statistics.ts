import * as z from 'zod';
import { duration } from './duration';
import { condition, key } from './shapes';

/** How a ledger of comments on a draft counts what became of them. */
const comments = z.strictObject({
  comment: condition.describe('The record is a comment.'),
  adopted: condition,
  partlyAdopted: condition,
  notAdopted: condition,
  other: condition.optional().describe('Questions, and what does not touch the draft.'),
  reply: condition.optional().describe('The record is a reply of one that was asked.'),
  sent: key.optional().describe('Parameter: how many copies of the draft were sent out.'),
});

/** What a regime counts as valid, satisfied and repeated; absent: it has no such figure. */
export const statistics = z
  .strictObject({
    judged: condition.optional().describe('The complaint has been judged valid or not.'),
    valid: condition.optional().describe('It has been judged valid.'),
    answered: condition.optional().describe('The complainant has said how satisfied.'),
    satisfied: condition.optional().describe('The answer counts as satisfied.'),
    repeatWithin: duration
      .optional()
      .describe('Look-back of the repeat rate; absent: that of the first escalation, or a month.'),
    comments: comments.optional().describe('Of comments on a draft: what became of them.'),
  })
  .describe('Conditions of the rates: valid ÷ judged, satisfied ÷ answered, repeated ÷ received.');
