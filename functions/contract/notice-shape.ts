import * as z from 'zod';
import { text } from './shapes';

const notice = z
  .object({
    number: z.string().optional().describe('Of a document: 催办〔2026〕1号; a reminder has none.'),
    step: z.string(),
    title: text,
    record: z.string(),
    recordNumber: z.string().optional(),
    clock: z.string(),
    because: text.describe('The clock it presses for.'),
    department: z.string(),
    handler: z.string(),
    due: z.string(),
    issuedAt: z.string(),
    receivedAt: z.string().optional(),
    receivedBy: z.string().optional(),
    text: text.describe('The document as lines to print, with a place for the receipt.'),
  })
  .meta({ id: 'ChaseNotice' });

export const noticesAnswer = z.object({ notices: z.array(notice).describe('Latest first.') });

export const receiptInput = z.strictObject({
  by: z.string().trim().min(1).max(200).optional().describe('Who signed; absent: the caller.'),
  at: z.string().optional().describe('When; absent: now.'),
});
