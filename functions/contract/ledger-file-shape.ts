import * as z from 'zod';
import { isZone } from '../../core/date/zone';
import { rulebookDefinition } from '../../core/rulebook/definition';

/** Names the form of the file; a later one that cannot be read by this says another. */
export const ledgerFileForm = 'complaint-ledger file 1';

/** Instants that a database can hold, in seconds. */
const instant = z.number().min(-60_000_000_000).max(250_000_000_000);
const version = z.int().min(1).max(2_147_483_647);
const digest = z.string().max(200);
const strings = z.record(z.string(), z.string());
const parameters = z.record(z.string(), z.union([z.string(), z.number()]));
const rules = z.strictObject({ version: z.string(), parameters, choices: strings.optional() });
const logged = { at: instant, by: z.string(), reason: z.string() };

const ownDay = z.strictObject({ day: z.int(), name: z.string() });
const minute = z.int().min(0).max(1_440);
const hours = z
  .array(z.strictObject({ start: minute, end: minute }))
  .refine((spans) =>
    spans.every(({ start, end }, index) => start < end && (spans[index - 1]?.end ?? 0) <= start),
  );
const calendarDays = z.strictObject({
  kind: z.enum(['cn-statutory', 'weekdays', 'every-day']),
  closures: z.array(ownDay),
  extraWorkdays: z.array(ownDay),
  ownHours: z.array(ownDay.extend({ hours })).optional(),
  hours,
  weekdayHours: z.array(z.strictObject({ weekday: z.int().min(1).max(7), hours })).optional(),
});
const calendar = calendarDays.extend({
  named: z.array(calendarDays.extend({ name: z.string() })).optional(),
});
const earlier = z.array(z.strictObject({ until: instant, calendar }));

const time = z.looseObject({ instant, dateOnly: z.boolean() });
const times = z.record(z.string(), time);

/** A record as stored; parts that are not named here come along as they are. */
const content = z.looseObject({
  id: z.string().min(1).max(200),
  number: z.string().optional(),
  provisionalNumber: z.string().optional(),
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  events: times,
  level: z.string().optional(),
  agreed: z.record(
    z.string(),
    z.union([
      z.strictObject({ kind: z.literal('day'), day: z.int() }),
      z.strictObject({ kind: z.literal('instant'), instant }),
    ]),
  ),
  extensions: z.array(
    z.looseObject({ clock: z.string(), amount: z.number(), requestedAt: time, reason: z.string() }),
  ),
  pauses: z.array(
    z.looseObject({
      from: time,
      to: time.optional(),
      reason: z.string(),
      recordedAt: time.optional(),
    }),
  ),
  occurrences: z.record(z.string(), z.array(time)).optional(),
  approvals: z.array(z.looseObject({ event: z.string(), role: z.string(), at: time })).optional(),
  assignments: z
    .array(
      z.looseObject({
        department: z.string(),
        part: z.enum(['lead', 'co']),
        at: time,
        due: time.optional(),
        done: time.optional(),
        returnedAt: time.optional(),
      }),
    )
    .optional(),
  levelChanges: z.array(z.looseObject({ to: z.string(), at: time })).optional(),
  corrections: z
    .array(z.looseObject({ event: z.string(), old: time, new: time, at: time }))
    .optional(),
});

const custodyKinds = [
  'sealed',
  'unsealed',
  'looked',
  'held',
  'released',
  'listed',
  'approved',
  'cleared',
  'disposed',
] as const;

/** One line of a ledger's file, in this order: the ledger, its logs, its history, its records. */
export const ledgerFileLine = z.discriminatedUnion('line', [
  z.strictObject({
    line: z.literal('ledger'),
    form: z.literal(ledgerFileForm),
    origin: z.strictObject({ organisation: z.string().min(1), ledger: z.string().min(1) }),
    sequence: z.int().min(0),
    hash: digest,
    name: z.string().min(1).max(200),
    rulebook: z.string().min(1),
    rulebookVersion: z.string(),
    parameters,
    choices: strings,
    ownRulebook: rulebookDefinition.nullable(),
    timeZone: z.string().refine(isZone),
    calendar: calendar.extend({ earlier: earlier.optional() }),
    createdAt: instant,
    createdBy: z.string(),
    custody: z.strictObject({ number: z.int().min(1), hash: digest }).optional(),
  }),
  z.strictObject({ line: z.literal('rule-change'), ...logged, before: rules, after: rules }),
  z.strictObject({
    ...{ line: z.literal('calendar-change'), ...logged },
    before: z.string(),
    after: z.string(),
  }),
  z.strictObject({
    line: z.literal('duty-mark'),
    duty: z.string(),
    day: z.int().min(-2_147_483_648).max(2_147_483_647),
    at: instant,
    by: z.string(),
    note: z.string().nullable(),
  }),
  z.strictObject({
    line: z.literal('notice'),
    key: z.string().min(1).max(1_000),
    record: z.string(),
    clock: z.string(),
    step: z.string(),
    number: z.string().nullable(),
    department: z.string(),
    handler: z.string(),
    due: instant,
    issuedAt: instant,
    receivedAt: instant.nullable(),
    receivedBy: z.string().nullable(),
  }),
  z.strictObject({
    line: z.literal('delivery'),
    notice: z.string(),
    channel: z.string().min(1).max(200),
    status: z.enum(['waiting', 'sent', 'failed']),
    attempts: z.int().min(0).max(2_147_483_647),
    unsettled: z.int().min(0).max(2_147_483_647),
    cause: z.string().nullable(),
    at: instant,
  }),
  z.strictObject({
    line: z.literal('custody'),
    number: z.int().min(1),
    at: instant,
    by: z.string(),
    kind: z.enum(custodyKinds),
    record: z.string().nullable(),
    reason: z.string().nullable(),
    detail: z.looseObject({}),
    hash: digest,
  }),
  z.strictObject({
    line: z.literal('entry'),
    sequence: z.int(),
    record: z.string().min(1).max(200),
    version,
    kind: z.enum(['created', 'changed', 'removed']),
    at: instant,
    by: z.string(),
    reason: z.string().nullable(),
    before: content.nullable(),
    after: content.nullable(),
    beforeDigest: digest.nullable(),
    afterDigest: digest.nullable(),
    hash: digest,
  }),
  z.strictObject({
    line: z.literal('record'),
    id: z.string().min(1).max(200),
    version,
    number: z.string().nullable(),
    removed: z.boolean(),
    content: content.nullable(),
  }),
]);
