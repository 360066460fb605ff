import * as z from 'zod';
import { parseIsoDay } from '../../core/date/civil-date';
import { isZone } from '../../core/date/zone';

const isoDay = z
  .string()
  .refine((value) => parseIsoDay(value) !== undefined, {
    params: {
      code: 'not-a-date',
      message: {
        zh: '应为真实存在的日期，如 2026-10-01。',
        en: 'Expected a real date such as 2026-10-01.',
      },
    },
  })
  .meta({ format: 'date' });

const clockTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'HH:mm')
  .describe('HH:mm; 24:00 is the end of the day.');

const ownDay = z.strictObject({ day: isoDay, name: z.string().min(1).max(100) });

const hours = z
  .array(z.strictObject({ start: clockTime, end: clockTime }))
  .max(24)
  .refine(isInOrder, {
    params: {
      code: 'hours-overlap',
      message: {
        zh: '各时段须先后排列、互不重叠，且结束晚于开始。',
        en: 'Spans must follow one another without overlap, each ending after it starts.',
      },
    },
  });

const calendarDays = z.strictObject({
  kind: z
    .enum(['cn-statutory', 'weekdays', 'every-day'])
    .optional()
    .describe("Default: the regime's."),
  closures: z.array(ownDay).max(5_000).default([]),
  extraWorkdays: z
    .array(ownDay)
    .max(5_000)
    .default([])
    .describe('Working days in the ordinary hours.'),
  ownHours: z
    .array(ownDay.extend({ hours: hours.min(1) }))
    .max(5_000)
    .default([])
    .describe('Working days in hours of their own: half a day, a short day.'),
  hours: hours
    .min(1)
    .optional()
    .describe('Business hours in order; default 09:00–12:00, 13:00–18:00.'),
  weekdayHours: z
    .array(z.strictObject({ weekday: z.int().min(1).max(7), hours }))
    .max(7)
    .default([])
    .describe('Weekdays (1 Monday – 7 Sunday) with hours of their own; no hours: a rest day.'),
});

/** A ledger's own calendar on top of its regime's. */
export const calendarInput = calendarDays.extend({
  named: z
    .array(
      calendarDays.extend({
        name: z
          .string()
          .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'bank-days')
          .max(100),
      }),
    )
    .max(20)
    .default([])
    .describe('Further calendars, for the clocks that name them.'),
});

function isInOrder(spans: readonly { readonly start: string; readonly end: string }[]): boolean {
  const times = spans.flatMap(({ start, end }) => [start, end]);
  return times.every((time, index) => {
    const before = times[index - 1];
    return before === undefined || before < time || (index % 2 === 0 && before === time);
  });
}

/** An office's own rulebook. */
export const rulebookText = z
  .string()
  .min(1)
  .max(1_000_000)
  .describe('YAML of a rulebook of your own; it may extend one that comes with the service.');

/** How the office reads what its regime leaves open. */
export const choicesInput = z
  .record(z.string(), z.string().max(500))
  .describe(
    'By key of the ambiguity, or its Chinese question: the words of an alternative, the default, or of your own.',
  );

/** Which regime, with which parameters, in which zone, by which calendar. */
export const settingInput = {
  rulebook: z.string().min(1).describe('Id of the rulebook.'),
  parameters: z.record(z.string(), z.unknown()).default({}),
  choices: choicesInput.optional(),
  timeZone: z
    .string()
    .refine(isZone, {
      params: {
        code: 'unknown-time-zone',
        message: {
          zh: '应为 IANA 时区名，如 Asia/Shanghai。',
          en: 'Expected an IANA time zone such as Asia/Shanghai.',
        },
      },
    })
    .optional()
    .describe("IANA name; default: the regime's."),
  calendar: calendarInput.optional(),
};

export type CalendarInput = z.output<typeof calendarInput>;
export type CalendarDaysInput = z.output<typeof calendarDays>;

export interface SettingInput {
  readonly rulebook: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly choices?: Readonly<Record<string, string>> | undefined;
  readonly timeZone?: string | undefined;
  readonly calendar?: CalendarInput | undefined;
}
