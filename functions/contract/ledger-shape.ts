import * as z from 'zod';

const ownDay = z.object({ day: z.string(), name: z.string() });

const hours = z.array(z.object({ start: z.string(), end: z.string() }));

const calendarDays = z.object({
  kind: z.enum(['cn-statutory', 'weekdays', 'every-day']),
  closures: z.array(ownDay),
  extraWorkdays: z.array(ownDay),
  ownHours: z.array(ownDay.extend({ hours })),
  hours,
  weekdayHours: z.array(z.object({ weekday: z.number().int(), hours })),
});

/** A ledger's calendar as answered. */
export const calendarAnswer = calendarDays
  .extend({ named: z.array(calendarDays.extend({ name: z.string() })) })
  .meta({ id: 'Calendar' });

/** A ledger as answered. */
export const ledgerAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    rulebook: z.string(),
    rulebookVersion: z.string(),
    parameters: z.record(z.string(), z.union([z.string(), z.number()])),
    choices: z
      .record(z.string(), z.string())
      .describe('What the office decided where the regime leaves something open.'),
    ownRulebook: z.boolean().describe("It runs by a rulebook of the office's own."),
    timeZone: z.string(),
    calendar: calendarAnswer,
    createdAt: z.string(),
    createdBy: z.string(),
    importedAt: z.string().optional().describe('When it was brought here with its history.'),
    importedBy: z.string().optional(),
    cursor: z.string().describe('Where the changes stand; for `changes?since=`.'),
  })
  .meta({ id: 'Ledger' });

/** A record as answered: times with offset on the ledger's wall clock. */
export const recordAnswer = z
  .object({
    id: z.string(),
    number: z.string().optional(),
    provisionalNumber: z.string().optional(),
    fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    events: z.record(z.string(), z.string()),
    level: z.string().optional(),
    agreed: z.record(z.string(), z.string()),
    extensions: z.array(z.unknown()),
    pauses: z.array(z.unknown()),
    occurrences: z.record(z.string(), z.array(z.string())).optional(),
    approvals: z.array(z.unknown()).optional(),
    assignments: z.array(z.unknown()).optional(),
    levelChanges: z.array(z.unknown()).optional(),
    corrections: z.array(z.unknown()).optional(),
  })
  .meta({ id: 'Record' });
