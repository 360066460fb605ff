import * as z from 'zod';
import { duration } from './duration';
import { condition } from './shapes';

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
  })
  .describe('Conditions of the rates: valid ÷ judged, satisfied ÷ answered, repeated ÷ received.');
