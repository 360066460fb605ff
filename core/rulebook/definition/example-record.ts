import * as z from 'zod';

const change = { at: z.string(), by: z.string().optional(), reason: z.string().optional() };

/** The record of a worked example, as a person would write it. */
export const exampleRecord = z.strictObject({
  number: z.string().optional(),
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  events: z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .default({})
    .describe('A list of times of an event that happened more than once.'),
  level: z.string().optional(),
  agreed: z.record(z.string(), z.string()).default({}),
  extensions: z
    .array(
      z.strictObject({
        clock: z.string(),
        amount: z.number(),
        requestedAt: z.string(),
        approvedBy: z.string(),
        reason: z.string().optional(),
      }),
    )
    .default([]),
  approvals: z
    .array(
      z.strictObject({
        event: z.string(),
        role: z.string(),
        at: z.string(),
        person: z.string().optional(),
        opinion: z.string().optional(),
      }),
    )
    .optional()
    .describe('Absent: what needs approval was approved; `[]`: nothing was.'),
  pauses: z
    .array(
      z.strictObject({
        from: z.string(),
        to: z.string().optional(),
        ground: z.string().optional(),
        reason: z.string().optional(),
        recordedAt: z.string().optional(),
        by: z.string().optional(),
      }),
    )
    .default([]),
  assignments: z
    .array(
      z.strictObject({
        department: z.string(),
        part: z.enum(['lead', 'co']),
        at: z.string(),
        by: z.string().optional(),
        due: z.string().optional(),
        done: z.string().optional(),
        returnedAt: z.string().optional(),
        returnedBy: z.string().optional(),
        returnReason: z.string().optional(),
      }),
    )
    .default([]),
  levelChanges: z
    .array(z.strictObject({ from: z.string().optional(), to: z.string(), ...change }))
    .default([]),
  corrections: z
    .array(z.strictObject({ event: z.string(), old: z.string(), new: z.string(), ...change }))
    .default([]),
});
