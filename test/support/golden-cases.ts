import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import type { RulebookSource } from '../../core/rulebook/definition';
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
      afterExpiry: z.boolean().optional(),
    })
    .optional(),
});

/** The events of a file that is a regime of its own, because its cases are reopened. */
const caseEvent = z.strictObject({
  key: z.string(),
  zh: z.string(),
  after: z.array(z.string()).default([]),
  ends: z.enum(['closed', 'withdrawn']).optional(),
  reopens: z.boolean().optional(),
});

const fieldValues = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const extension = z.strictObject({
  amount: z.number(),
  requestedAt: wall,
  approvedBy: z.string().default('head'),
});

const pause = z.union([
  z.tuple([wall]),
  z.tuple([wall, wall]),
  z.strictObject({
    from: wall,
    to: wall.optional(),
    ground: z.string().optional(),
    recordedAt: wall.optional(),
  }),
]);
const levelChange = z.strictObject({ from: z.string().optional(), to: z.string(), at: wall });
const correction = z.strictObject({
  event: z.string().default('received'),
  old: wall,
  new: wall,
  at: wall,
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
  /** A list is an event that happened more than once. */
  events: z.record(z.string(), z.union([wall, z.array(wall).min(2)])).default({}),
  fields: fieldValues.default({}),
  level: z.string().optional(),
  levelChanges: z.array(levelChange).default([]),
  corrections: z.array(correction).default([]),
  agreed: wall.optional(),
  extensions: z.array(extension).default([]),
  pauses: z.array(pause).default([]),
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
  events: z.array(caseEvent).optional(),
  clocks: z.record(z.string(), clock).default({}),
  cases: z.array(goldenCase).min(1),
});

function cellRefusals() {
  return ['more facts than a start, a stop and a level', 'no clock that runs'] as const;
}

function officeRefusals() {
  return [
    'another calendar',
    'another time zone',
    'no column of its own',
    'written as a value',
  ] as const;
}

export type GoldenClock = z.infer<typeof clock> & { readonly key: string };
export type GoldenCalendar = z.infer<typeof calendar>;

/** One case, hand-checkable, with the calendar it names. */
export interface GoldenCase extends Omit<z.infer<typeof goldenCase>, 'calendar'> {
  readonly file: string;
  readonly calendar?: GoldenCalendar;
}

/** The clocks that stand in golden files and the events of their cases. */
export interface GoldenRegime {
  /** Absent: the regime of all files that do not bring events of their own. */
  readonly file?: string;
  readonly events?: RulebookSource['events'];
  readonly clocks: readonly GoldenClock[];
}

/** Every case of `test/golden`, and the regimes that are written there. */
export function readGolden(): {
  readonly regimes: readonly GoldenRegime[];
  readonly cases: readonly GoldenCase[];
} {
  const files = readdirSync(folder).sort().map(readFile);
  const common = files.filter(({ regime }) => regime.events === undefined);
  return {
    regimes: [
      { clocks: common.flatMap(({ regime }) => regime.clocks) },
      ...files.filter((file) => !common.includes(file)).map(({ regime }) => regime),
    ],
    cases: files.flatMap(({ cases }) => cases),
  };
}

function readFile(file: string) {
  const { calendars, clocks, cases, events } = goldenFile.parse(
    parse(readFileSync(join(folder, file), 'utf8')),
  );
  const regime: GoldenRegime = {
    file,
    ...(events && { events: events.map(eventOf) }),
    clocks: Object.entries(clocks).map(([key, parts]) => ({ ...parts, key })),
  };
  return {
    regime,
    cases: cases.map(({ calendar: name, ...rest }): GoldenCase => {
      const own = name === undefined ? undefined : calendars[name];
      if (name !== undefined && own === undefined) throw new Error(`${file}: no calendar ${name}.`);
      return { ...rest, file, ...(own && { calendar: own }) };
    }),
  };
}

function eventOf({ zh, ...rest }: z.infer<typeof caseEvent>) {
  return { ...rest, title: { zh, en: rest.key }, clause: '第三条' };
}
