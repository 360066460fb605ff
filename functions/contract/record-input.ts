import * as z from 'zod';
import { maximumRecords } from '../settings';

const values = z.record(z.string(), z.unknown());

const recordParts = {
  number: z.string().optional(),
  provisionalNumber: z
    .string()
    .max(200)
    .optional()
    .describe('Number given offline; kept as a reference beside the one the service allots.'),
  fields: values.default({}),
  events: values
    .default({})
    .describe(
      'Event key → ISO date or date-time, or any accepted form; a list of them when it happened more than once.',
    ),
  level: z.string().nullable().optional(),
  agreed: values.default({}).describe('Clock key → agreed date or date-time.'),
  extensions: z.array(values).default([]),
  pauses: z
    .array(values)
    .default([])
    .describe('`{from, to?, reason?, ground?, recordedAt?, by?}`; without `to` it still lasts.'),
  occurrences: values
    .optional()
    .describe('Event key → times before the one in `events`; a list there says the same.'),
  approvals: z
    .array(values)
    .optional()
    .describe(
      '`{event, role, at, person?, opinion?}`; an event that needs one has an error without.',
    ),
  assignments: z
    .array(values)
    .optional()
    .describe(
      '`{department, part: lead|co, at, by?, due?, done?, returnedAt?, returnedBy?, returnReason?}`',
    ),
  levelChanges: z.array(values).optional().describe('`{from?, to, at, by?, reason?}`'),
  corrections: z.array(values).optional().describe('`{event, old, new, at, by?, reason?}`'),
};

/** A record as a caller sends it; what its values mean is for the rulebook to say. */
export const recordInput = z
  .strictObject({ id: z.string().optional(), ...recordParts })
  .meta({ id: 'RecordInput' });

/** One record of a batch to store. */
export const recordChange = z
  .strictObject({
    id: z.string().min(1).max(200),
    baseVersion: z.number().int().min(0).describe('Version it was made from; 0: new.'),
    reason: z.string().max(2_000).optional(),
    keep: z
      .array(z.string())
      .max(1_000)
      .optional()
      .describe('Keys of fields to leave as they are stored, whatever stands here.'),
    ...recordParts,
  })
  .meta({ id: 'RecordChange' });

/** The number a list of records may not exceed; said by a problem of its own, not by the schema. */
export const recordList = z
  .array(recordInput)
  .describe(`At most ${maximumRecords.toLocaleString('en')}.`);
