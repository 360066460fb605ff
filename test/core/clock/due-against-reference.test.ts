import fc from 'fast-check';
import { clockSource, dueOf, type ClockSource } from '../../support/clock-case';
import { naiveDue, type NaiveCase } from '../../support/naive-due';

const MINUTE = 60_000;
const wall = (time: number): string => new Date(time).toISOString().slice(0, 19);

/** Starts from 2007 on, to the minute; the last dues stay within the published years. */
const anyStart = fc
  .integer({ min: Date.UTC(2007, 0, 1), max: Date.UTC(2026, 5, 1) })
  .map((time) => time - (time % MINUTE));

const anyPauses = (longest: number) =>
  fc.array(
    fc.tuple(
      fc.integer({ min: -2000, max: longest }),
      fc.integer({ min: 0, max: Math.floor(longest / 3) }),
    ),
    { maxLength: 4 },
  );

const pausesFrom = (start: number, pauses: readonly (readonly [number, number])[]) =>
  pauses.map(
    ([from, length]) => [start + from * MINUTE, start + (from + length) * MINUTE] as const,
  );

const source = (unit: NaiveCase['unit'], amount: number, rolls: boolean): ClockSource =>
  clockSource({ amount, unit }, { pausable: true, roll: rolls ? 'forward' : 'none' });

const facts = (start: number, pauses: readonly (readonly [number, number])[]) => ({
  events: { received: wall(start) },
  pauses: pauses.map(([from, to]) => [wall(from), wall(to)] as const),
});

describe('a due date', () => {
  it('should be the day that walking day by day reaches', () => {
    const units = ['working-day', 'calendar-day', 'week', 'month', 'year', 'next-day'] as const;
    const most = {
      'working-day': 60,
      'calendar-day': 60,
      week: 8,
      month: 3,
      year: 1,
      'next-day': 1,
    };
    fc.assert(
      fc.property(
        anyStart,
        fc.constantFrom(...units),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        anyPauses(60_000),
        (start, unit, share, rolls, offsets) => {
          const amount = 1 + Math.floor(share * (most[unit] - 1));
          const pauses = pausesFrom(start, offsets);
          expect(dueOf(source(unit, amount, rolls), facts(start, pauses))).toBe(
            naiveDue({ start, unit, amount, rolls, pauses }),
          );
        },
      ),
      { seed: 20_261_122, numRuns: 1500 },
    );
  });

  it('should be the minute that walking minute by minute reaches', () => {
    fc.assert(
      fc.property(
        anyStart,
        fc.constantFrom<NaiveCase['unit']>('minute', 'hour', 'working-hour'),
        fc.integer({ min: 1, max: 30 }),
        anyPauses(4000),
        (start, unit, amount, offsets) => {
          const pauses = pausesFrom(start, offsets);
          expect(dueOf(source(unit, amount, true), facts(start, pauses))).toBe(
            naiveDue({ start, unit, amount, rolls: true, pauses }),
          );
        },
      ),
      { seed: 20_261_122, numRuns: 150 },
    );
  });
});

describe('always', () => {
  const units = [
    'minute',
    'hour',
    'working-hour',
    'calendar-day',
    'working-day',
    'week',
    'month',
  ] as const;
  const anyUnit = fc.constantFrom(...units);
  const amounts = fc.integer({ min: 0, max: 40 });

  it('should a later start, a larger amount or a pause never bring the due date forward', () => {
    fc.assert(
      fc.property(
        anyStart,
        anyUnit,
        amounts,
        fc.integer({ min: 0, max: 5000 }),
        anyPauses(20_000),
        (start, unit, amount, minutes, offsets) => {
          const pauses = pausesFrom(start, offsets);
          const due = dueOf(source(unit, amount, true), facts(start, pauses));
          const later = facts(start + minutes * MINUTE, pauses);
          expect(dueOf(source(unit, amount, true), later) >= due).toBe(true);
          expect(dueOf(source(unit, amount + 1, true), facts(start, pauses)) >= due).toBe(true);
          expect(due >= dueOf(source(unit, amount, true), facts(start, []))).toBe(true);
        },
      ),
      { seed: 20_261_122, numRuns: 300 },
    );
  });
});
