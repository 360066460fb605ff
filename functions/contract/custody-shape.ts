import * as z from 'zod';
import { roles } from '../privacy/caller';
import { recordAnswer } from './ledger-shape';

const reason = z.string().trim().min(1).max(2_000).describe('Why; it is written down.');
const person = z.string().trim().min(1).max(200);
const day = z.iso.date().describe('2027-11-20');

export const sealInput = z
  .strictObject({
    reason,
    persons: z.array(person).max(100).default([]).describe('Names they sign in with.'),
    roles: z.array(z.enum(roles)).default([]),
  })
  .refine(({ persons, roles: named }) => persons.length + named.length > 0, {
    message: 'Name at least one person or role who may see the record.',
  });

export const lookInput = z.strictObject({ reason });

/** Why something is ended, where the request has no body. */
export const reasonQuery = z.object({ reason });

export const holdInput = z.strictObject({
  reason,
  until: day.optional().describe('Last day of the hold; absent: until it is released.'),
});

/** A sealed record as it stands, for whoever was written down as looking. */
export const lookAnswer = z.object({ id: z.string(), version: z.int(), record: recordAnswer });

const acted = { number: z.int(), at: z.string(), by: z.string(), reason: z.string().nullable() };

export const looksAnswer = z.array(
  z.object({
    ...acted,
    kind: z.enum(['sealed', 'unsealed', 'looked']),
    record: z.string(),
    persons: z.array(z.string()).optional(),
    roles: z.array(z.string()).optional(),
    hash: z.string(),
  }),
);

const held = z.object({
  by: z.string(),
  reason: z.string().nullable(),
  until: z.string().nullable(),
});

/** Whether a record is sealed or held, and what the caller may do about it. */
export const recordCustodyAnswer = z.object({
  sealed: z.boolean(),
  mayLook: z.boolean().describe('The seal names the caller.'),
  mayKeep: z.boolean().describe('May seal, hold and open it again, and read who looked.'),
  persons: z.array(z.string()).optional().describe('Whom the seal names; told to keepers.'),
  roles: z.array(z.string()).optional(),
  held: held.optional().describe('Told to keepers.'),
});

const rule = z.object({ key: z.string(), clause: z.string(), until: z.string() });

const item = z.object({
  record: z.string(),
  number: z.string().nullable(),
  rules: z.array(rule).describe('What it was kept by, and the last day of each period.'),
  until: z.string(),
  persons: z.int(),
  held: held.optional(),
  removed: z
    .object({ at: z.string(), by: z.string(), reason: z.string().nullable() })
    .optional()
    .describe('Removed by hand after it was listed: it has no proof of disposal.'),
  cleared: z
    .object({ at: z.string(), by: z.string() })
    .optional()
    .describe('Its content is gone; workbooks about it are still to be deleted.'),
  disposed: z
    .object({
      at: z.string(),
      by: z.string(),
      approvedBy: z.array(z.string()),
      digest: z.string(),
      versions: z.int(),
      workbooks: z
        .array(z.object({ report: z.string(), version: z.int() }))
        .optional()
        .describe('Reports about it alone, which were deleted; absent in proofs from before.'),
      kept: z
        .array(z.object({ report: z.string(), period: z.string() }))
        .optional()
        .describe('Reports of periods with a row of it, which stay for their own periods.'),
    })
    .optional()
    .describe('Proof of disposal: nothing of what the record held.'),
});

export const disposalListAnswer = z.object({
  number: z.int(),
  at: z.string(),
  by: z.string(),
  items: z.array(item),
  approvals: z.array(z.object({ by: z.string(), at: z.string() })),
  persons: z.int().describe('People who have to approve.'),
});
