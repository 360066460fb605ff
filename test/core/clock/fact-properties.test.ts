import fc from 'fast-check';
import type { Light } from '../../../core/clock/clock-state';
import type { Pause } from '../../../core/record/record';
import type { Duration } from '../../../core/rulebook/rulebook';
import {
  anyAmount,
  anyClock,
  anyPauses,
  anySetting,
  anyUnit,
  dueAt,
  extensionRule,
  pausesAt,
  recordAt,
  settings,
  starts,
  stateAt,
  timeAt,
} from '../../support/clock-properties';
import { shanghai } from '../../support/clock-setting';

describe.each(starts)('always, from %s,', (_, seed, start) => {
  const runs = { seed, numRuns: 200 };

  it('should a pause never shorten a clock', () => {
    fc.assert(
      fc.property(
        start,
        anyUnit,
        anyAmount,
        anyPauses,
        anyPauses,
        anySetting,
        (from, unit, amount, one, other, setting) => {
          const clock = anyClock({ amount, unit });
          const some = recordAt(from, { pauses: pausesAt(from, one) });
          const more = recordAt(from, { pauses: pausesAt(from, [...one, ...other]) });
          const { deadline } = dueAt(clock, some, setting);
          expect(deadline).toBeGreaterThanOrEqual(dueAt(clock, recordAt(from), setting).deadline);
          expect(dueAt(clock, more, setting).deadline).toBeGreaterThanOrEqual(deadline);
        },
      ),
      runs,
    );
  });

  it('should a pause outside business time never move a due in working hours', () => {
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 54_000 })), {
          minLength: 1,
          maxLength: 3,
        }),
        anySetting,
        (from, amount, nights, setting) => {
          const { zone } = setting;
          const pauses = nights.map(([days, length]): Pause => {
            // From the close of business until at most the opening of the next day.
            const evening = zone.toInstant((zone.toDay(from) + days) * 86_400 + 64_800);
            const opening = zone.toInstant((zone.toDay(from) + days + 1) * 86_400 + 32_400);
            return {
              from: timeAt(evening),
              to: timeAt(Math.min(evening + length, opening)),
              reason: '',
            };
          });
          const clock = anyClock({ amount, unit: 'working-hour' });
          expect(dueAt(clock, recordAt(from, { pauses }), setting)).toEqual(
            dueAt(clock, recordAt(from), setting),
          );
        },
      ),
      runs,
    );
  });

  it('should an extension never shorten a clock', () => {
    const extensionUnit = fc.constantFrom<Duration['unit']>('working-day', 'calendar-day', 'hour');
    fc.assert(
      fc.property(
        start,
        anyUnit,
        anyAmount,
        fc.tuple(fc.constantFrom('additive' as const, 'cap' as const), extensionUnit),
        fc.integer({ min: 1, max: 40 }),
        anyPauses,
        (from, unit, amount, [kind, extended], more, offsets) => {
          const rule = { kind, unit: extended, ...extensionRule, maxTimes: 1 };
          const clock = anyClock({ amount, unit }, { extension: rule });
          const pauses = pausesAt(from, offsets);
          const extensions = [
            {
              clock: 'clock',
              amount: more,
              requestedAt: timeAt(from),
              approvedBy: 'head',
              reason: '',
            },
          ];
          const plain = dueAt(clock, recordAt(from, { pauses }), shanghai);
          const longer = dueAt(clock, recordAt(from, { pauses, extensions }), shanghai);
          expect(longer.deadline).toBeGreaterThanOrEqual(plain.deadline);
        },
      ),
      runs,
    );
  });

  it('should the light follow from the state alone', () => {
    fc.assert(
      fc.property(
        start,
        anyUnit,
        anyAmount,
        anyPauses,
        fc.tuple(
          fc.option(fc.integer({ min: 0, max: 3_000_000 }), { nil: undefined }),
          fc.integer({ min: 0, max: 4_000_000 }),
        ),
        anySetting,
        (from, unit, amount, offsets, [closed, age], setting) => {
          const events = {
            received: timeAt(from),
            ...(closed !== undefined && { closed: timeAt(from + closed) }),
          };
          const record = recordAt(from, { events, pauses: pausesAt(from, offsets) });
          const state = stateAt(anyClock({ amount, unit }), record, setting, from + age);
          expect(LIGHTS[state.status]).toContain(state.light);
          if (state.due === undefined) return;
          const isLate = (state.stoppedAt?.instant ?? from + age) > state.due.deadline;
          if (state.status !== 'paused') {
            expect(['missed', 'overdue'].includes(state.status)).toBe(isLate);
          }
        },
      ),
      runs,
    );
  });

  it('should the light only darken while nothing happens', () => {
    const order: readonly Light[] = ['green', 'amber', 'red'];
    fc.assert(
      fc.property(
        start,
        anyUnit,
        anyAmount,
        fc.array(fc.integer({ min: 0, max: 2_000_000 }), { minLength: 2, maxLength: 8 }),
        anySetting,
        (from, unit, amount, ages, setting) => {
          const clock = anyClock({ amount, unit });
          const lights = [...ages]
            .sort((left, right) => left - right)
            .map((age) => order.indexOf(stateAt(clock, recordAt(from), setting, from + age).light));
          expect(lights).not.toContain(-1);
          expect(lights).toEqual([...lights].sort((left, right) => left - right));
        },
      ),
      runs,
    );
  });

  it('should cases in one state have one light, whatever brought them there', () => {
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 2_000_000 }),
        anySetting,
        (from, amount, age, setting) => {
          // Received at another hour, under another amount with an extension to the same total.
          const rule = { ...extensionRule, kind: 'additive' as const, maxTimes: 1 };
          const long = anyClock({ amount: amount + 3, unit: 'working-day' });
          const extended = anyClock(
            { amount, unit: 'working-day' },
            { extension: { ...rule, amount: 3, unit: 'working-day' } },
          );
          const granted = {
            clock: 'clock',
            amount: 3,
            requestedAt: timeAt(from),
            approvedBy: 'head',
            reason: '',
          };
          const one = stateAt(long, recordAt(from), setting, from + age);
          const other = stateAt(
            extended,
            recordAt(from, { extensions: [granted] }),
            setting,
            from + age,
          );
          expect([other.due, other.status, other.light]).toEqual([one.due, one.status, one.light]);
        },
      ),
      runs,
    );
  });

  it('should give the same clocks in whatever order the facts came', () => {
    const granted = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 86_400 })),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(
        start,
        anyPauses,
        granted,
        fc.uniqueArray(fc.constantFrom('answered', 'closed', 'withdrawn'), { maxLength: 3 }),
        fc.integer({ min: 0, max: 2_000_000 }),
        fc.integer({ min: 0, max: 4_000_000 }),
        (from, offsets, extensions, later, gap, age) => {
          const rule = { ...extensionRule, maxTimes: 2 };
          const clock = anyClock(
            { amount: 5, unit: 'working-day' },
            { extension: { ...rule, kind: 'additive', unit: 'working-day' } },
          );
          const entries = [
            ['received', timeAt(from)] as const,
            ...later.map((key, index) => [key, timeAt(from + gap * (index + 1))] as const),
          ];
          const facts = extensions.map(([amount, seconds], index) => ({
            clock: 'clock',
            amount,
            // Asked for at different times, so that only the times can tell which come first.
            requestedAt: timeAt(from + seconds + index * 100_000),
            approvedBy: 'head',
            reason: '',
          }));
          const sorted = recordAt(from, {
            events: Object.fromEntries(entries),
            pauses: pausesAt(from, offsets),
            extensions: facts,
          });
          const arrived = recordAt(from, {
            events: Object.fromEntries([...entries].reverse()),
            pauses: [...sorted.pauses].reverse(),
            extensions: [...facts].reverse(),
          });
          for (const setting of settings) {
            expect(stateAt(clock, arrived, setting, from + age)).toEqual(
              stateAt(clock, sorted, setting, from + age),
            );
          }
        },
      ),
      runs,
    );
  });
});

/** The lights a status may have. */
const LIGHTS: Readonly<Record<string, readonly Light[]>> = {
  pending: ['grey'],
  'not-applicable': ['grey'],
  cancelled: ['grey'],
  running: ['green', 'amber'],
  paused: ['paused'],
  overdue: ['red'],
  met: ['blue'],
  missed: ['purple'],
};
