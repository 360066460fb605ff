import fc from 'fast-check';
import { assessRecord } from '../../core/clock/assess-record';
import type { ClockSetting } from '../../core/clock/clock-setting';
import type { ClockState, Due } from '../../core/clock/clock-state';
import type { Instant } from '../../core/date/time';
import { zoneOf } from '../../core/date/zone';
import type { ComplaintRecord, EventTime, Pause } from '../../core/record/record';
import type { Clock, Duration, Extension } from '../../core/rulebook/rulebook';
import { clockSource, rulebookWith } from './clock-case';
import { calendarOf, instantOf, shanghai } from './clock-setting';

const calendar = calendarOf();
/** The statutory calendar in China and where clocks are moved, also over the date line. */
export const settings: readonly ClockSetting[] = [
  shanghai,
  ...['America/St_Johns', 'Pacific/Apia', 'Europe/Paris'].map((id) => ({
    calendar,
    zone: zoneOf(id),
  })),
];
export const anySetting = fc.constantFrom(...settings);

const anyStart = fc.integer({
  min: instantOf('2007-01-01T00:00'),
  max: instantOf('2026-03-01T00:00'),
});
/** The days around the end of February, of leap years most of all, to the awkward second. */
const leapStart = fc
  .tuple(
    fc.constantFrom(2008, 2012, 2016, 2020, 2024, 2024, 2023),
    fc.integer({ min: -2, max: 2 }),
    fc.constantFrom(0, 1, 32_399, 32_400, 43_200, 46_800, 64_740, 64_800, 64_801, 86_399),
  )
  .map(([year, days, second]) => instantOf(`${year}-02-28T00:00`) + days * 86_400 + second);

/** Where properties start from, and the seed of each. */
export const starts = [
  ['any time of 2007–2026', 20_261_122, anyStart],
  ['the end of February', 20_240_229, leapStart],
] as const;

export const anyUnit = fc.constantFrom<Duration['unit']>(
  ...(['calendar-day', 'working-day', 'week', 'month', 'year', 'end-of-month'] as const),
  ...(['minute', 'hour', 'working-hour'] as const),
);
export const anyAmount = fc.integer({ min: 0, max: 30 });
/** Seconds from the start, before or after it, and how long. */
export const anyPauses = fc.array(
  fc.tuple(fc.integer({ min: -200_000, max: 4_000_000 }), fc.integer({ min: 0, max: 900_000 })),
  { maxLength: 3 },
);

const rulebook = rulebookWith([
  clockSource({ amount: 1, unit: 'working-day' }, { cancelledBy: ['withdrawn'] }),
]);

/** A pausable clock from `received` to `closed`. */
export function anyClock(within: Duration, rest: Partial<Clock> = {}): Clock {
  const [template] = rulebook.clocks;
  if (template === undefined) throw new Error('A regime without clocks.');
  return { ...template, within, pausable: true, ...rest };
}

export const timeAt = (instant: Instant): EventTime => ({ instant, dateOnly: false });

export function pausesAt(
  start: Instant,
  offsets: readonly (readonly [from: number, length: number])[],
): readonly Pause[] {
  return offsets.map(([from, length]) => ({
    from: timeAt(start + from),
    to: timeAt(start + from + length),
    reason: '',
  }));
}

/** A record received at an instant. */
export function recordAt(start: Instant, rest: Partial<ComplaintRecord> = {}): ComplaintRecord {
  return {
    id: '1',
    fields: {},
    events: { received: timeAt(start) },
    agreed: {},
    extensions: [],
    pauses: [],
    ...rest,
  };
}

export function stateAt(
  clock: Clock,
  record: ComplaintRecord,
  setting: ClockSetting,
  asOf: Instant,
): ClockState {
  const [state] = assessRecord(record, { ...rulebook, clocks: [clock] }, setting, asOf).clocks;
  if (state === undefined) throw new Error('A regime without clocks.');
  return state;
}

/** The due of a clock of a record that was received. */
export function dueAt(clock: Clock, record: ComplaintRecord, setting: ClockSetting): Due {
  const { due } = stateAt(clock, record, setting, record.events['received']?.instant ?? 0);
  if (due === undefined) throw new Error('A clock that started has a due.');
  return due;
}

/** What an extension rule says besides how much it adds. */
export const extensionRule = {
  approver: 'head',
  requires: [],
  afterExpiry: false,
  clause: '第三条',
} as const satisfies Partial<Extension>;
