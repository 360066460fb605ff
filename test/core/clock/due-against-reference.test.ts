import { dueText } from '../../../core/clock/due-text';
import type { Instant } from '../../../core/date/time';
import { randomNumbers } from '../../bench/random';
import { anyClock, dueAt, extensionRule, recordAt, timeAt } from '../../support/clock-properties';
import { shanghai } from '../../support/clock-setting';
import { naiveDue, type NaiveCase, type NaiveUnit } from '../../support/naive-due';

type Random = ReturnType<typeof randomNumbers>;

const MINUTE = 60_000;
const FIRST = Date.UTC(2007, 0, 1);
const MINUTES = (Date.UTC(2026, 11, 1) - FIRST) / MINUTE;

/** Largest amount of each unit; negative where the unit counts back too. */
const days: readonly (readonly [NaiveUnit, least: number, most: number])[] = [
  ['working-day', -60, 60],
  ['calendar-day', -60, 90],
  ['week', 0, 12],
  ['month', 0, 14],
  ['year', 0, 3],
  ['same-day', 0, 0],
  ['next-day', 1, 1],
  ['end-of-month', 0, 0],
  ['day-of-month', 1, 31],
];
const hours: typeof days = [
  ['minute', 1, 600],
  ['hour', 1, 72],
  ['working-hour', 1, 24],
];

const noUnit: (typeof days)[number] = ['same-day', 0, 0];

describe('a due date', () => {
  it('should be the day that walking day by day reaches, 80,000 times', () => {
    expect(differences(80_000, 20_261_122, days, 60 * 1440)).toEqual([]);
  });

  it('should be the minute that walking minute by minute reaches, 20,000 times', () => {
    expect(differences(20_000, 20_240_229, hours, 2880)).toEqual([]);
  });
});

/** The cases for which the core and the slow reckoning do not agree, and the longest pause in minutes. */
function differences(count: number, seed: number, units: typeof days, longest: number) {
  const random = randomNumbers(seed);
  const found: unknown[] = [];
  for (let run = 0; run < count && found.length < 5; run += 1) {
    const task = randomCase(random, units, longest);
    const [core, reference] = [coreDue(task), naiveDue(task)];
    if (core !== reference) found.push({ run, core, reference, task });
  }
  return found;
}

function randomCase(random: Random, units: typeof days, longest: number): NaiveCase {
  const start = FIRST + random(MINUTES) * MINUTE;
  const [unit, least, most] = units[random(units.length)] ?? noUnit;
  const isPaused = random(3) === 0;
  const extends_ = unit !== 'same-day' && random(3) === 0;
  return {
    start,
    unit,
    amount: least + random(most - least + 1),
    rolls: random(2) === 0,
    closes: random(4) === 0,
    pauses: Array.from({ length: isPaused ? 1 + random(3) : 0 }, () => {
      const from = start + (random(longest) - Math.floor(longest / 8)) * MINUTE;
      return [from, from + random(Math.floor(longest / 3)) * MINUTE] as const;
    }),
    ...(extends_ && { extension: randomExtension(random, units) }),
  };
}

function randomExtension(random: Random, units: typeof days): NonNullable<NaiveCase['extension']> {
  const [unit, , most] = units[random(2)] ?? noUnit;
  const kind = random(2) === 0 ? 'additive' : 'cap';
  return { kind, unit, amount: 1 + random(Math.floor(most / 2)) };
}

function coreDue(task: NaiveCase): string {
  const { start, amount, unit, rolls, closes, pauses, extension } = task;
  const clock = anyClock(
    { amount, unit },
    {
      roll: rolls ? 'forward' : 'none',
      cutoff: closes ? 'close-of-business' : 'midnight',
      ...(extension && {
        extension: { ...extension, ...extensionRule, afterExpiry: true, maxTimes: 1 },
      }),
    },
  );
  const received = instantOf(start);
  const granted = {
    clock: clock.key,
    amount: 1000,
    requestedAt: timeAt(received),
    approvedBy: 'head',
    reason: '',
  };
  const record = recordAt(received, {
    extensions: extension ? [granted] : [],
    pauses: pauses.map(([from, to]) => ({
      from: timeAt(instantOf(from)),
      to: timeAt(instantOf(to)),
      reason: '',
    })),
  });
  return dueText(dueAt(clock, record, shanghai), shanghai.zone);
}

/** China keeps one offset from UTC in these years. */
const instantOf = (wall: number): Instant => wall / 1000 - 8 * 3600;
