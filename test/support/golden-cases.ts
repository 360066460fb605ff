import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { clock as clockDefinition } from '../../core/rulebook/definition/clocks';

const folder = join(__dirname, '..', 'golden');
const wall = z.string().regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$/);
const day = z.strictObject({ day: wall, name: z.string() });
const span = z.strictObject({ start: z.string(), end: z.string() });

const calendar = z.strictObject({
  kind: z.enum(['cn-statutory', 'weekdays', 'every-day']).optional(),
  closures: z.array(day).default([]),
  extraWorkdays: z.array(day).default([]),
  ownHours: z.array(day.extend({ hours: z.array(span) })).default([]),
  hours: z.array(span).optional(),
  weekdayHours: z.array(z.strictObject({ weekday: z.int(), hours: z.array(span) })).default([]),
});

/** A clock from `received` to `closed`, in the words of a rulebook. */
const clockParts = clockDefinition.partial();
const clock = clockParts.extend({
  within: z.strictObject({ amount: z.number(), unit: z.string() }),
  extension: z
    .strictObject({
      kind: z.enum(['additive', 'cap']),
      amount: z.number().optional(),
      unit: z.string().optional(),
      maxTimes: z.number().optional(),
    })
    .optional(),
});

const fieldValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const extension = z.strictObject({
  amount: z.number(),
  requestedAt: wall,
  approvedBy: z.string().default('head'),
});

const goldenCase = z.strictObject({
  title: z.string().min(1),
  /** How a person finds the due with a calendar in hand. */
  reason: z.string().min(10),
  clock: z.string(),
  /** A rulebook of the project; absent: the clock stands in the same file. */
  rulebook: z.string().optional(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  /** Key of a calendar of the same file. */
  calendar: z.string().optional(),
  zone: z.string().optional(),
  /** When `received` and `closed` happened. */
  start: wall.optional(),
  stop: wall.optional(),
  events: z.record(z.string(), wall).default({}),
  fields: fieldValues.default({}),
  level: z.string().optional(),
  agreed: wall.optional(),
  extensions: z.array(extension).default([]),
  pauses: z.array(z.union([z.tuple([wall]), z.tuple([wall, wall])])).default([]),
  asOf: wall,
  due: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d( \d\d:\d\d)?$/)
    .optional(),
  state: z.string(),
  light: z.string(),
  remaining: z.string().optional(),
  certain: z.boolean().default(true),
  /** The doors a case cannot go through, and why. */
  not: z
    .strictObject({
      cell: z.enum(cellRefusals()).optional(),
      office: z.enum(officeRefusals()).optional(),
    })
    .default({}),
});

const goldenFile = z.strictObject({
  calendars: z.record(z.string(), calendar).default({}),
  clocks: z.record(z.string(), clock).default({}),
  cases: z.array(goldenCase).min(1),
});

function cellRefusals() {
  return ['more facts than a start, a stop and a level', 'no clock that runs'] as const;
}

function officeRefusals() {
  return ['another calendar', 'another time zone', 'no column of its own'] as const;
}

export type GoldenClock = z.infer<typeof clock> & { readonly key: string };
export type GoldenCalendar = z.infer<typeof calendar>;

/** One case, hand-checkable, with the calendar it names. */
export interface GoldenCase extends Omit<z.infer<typeof goldenCase>, 'calendar'> {
  readonly file: string;
  readonly calendar?: GoldenCalendar;
}

/** Every case of `test/golden`, and the clocks that are written there. */
export function readGolden(): {
  readonly clocks: readonly GoldenClock[];
  readonly cases: readonly GoldenCase[];
} {
  const files = readdirSync(folder).sort().map(readFile);
  return {
    clocks: files.flatMap(({ clocks }) => clocks),
    cases: files.flatMap(({ cases }) => cases),
  };
}

function readFile(file: string) {
  const { calendars, clocks, cases } = goldenFile.parse(
    parse(readFileSync(join(folder, file), 'utf8')),
  );
  return {
    clocks: Object.entries(clocks).map(([key, parts]) => ({ ...parts, key })),
    cases: cases.map(({ calendar: name, ...rest }): GoldenCase => {
      const own = name === undefined ? undefined : calendars[name];
      if (name !== undefined && own === undefined) throw new Error(`${file}: no calendar ${name}.`);
      return { ...rest, file, ...(own && { calendar: own }) };
    }),
  };
}
