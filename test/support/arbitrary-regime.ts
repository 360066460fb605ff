import fc from 'fast-check';
import { bindRulebook } from '../../core/rulebook/bind-rulebook';
import { rulebookDefinition, type RulebookSource } from '../../core/rulebook/definition';
import { units } from '../../core/rulebook/definition/units';
import type { Rulebook } from '../../core/rulebook/rulebook';
import { everyUnitSource } from './every-unit-rulebook';

type ClockSource = NonNullable<RulebookSource['clocks']>[number];
type Unit = (typeof units)[number];

/** A regime of so many clocks with options in any combination, sensible or not. */
export function arbitraryRegime(clocks: number, seed: number): Rulebook {
  const sources = fc.sample(arbitraryClock, { numRuns: clocks, seed });
  const definition = rulebookDefinition.parse({
    ...everyUnitSource,
    id: 'any-clock',
    clocks: sources.map((source, index) => ({
      ...source,
      key: `clock-${index}`,
      title: { zh: `时限${index}`, en: `Clock ${index}` },
    })),
  });
  const { rulebook, findings } = bindRulebook(definition, {});
  if (!rulebook) throw new Error(JSON.stringify(findings));
  return rulebook;
}

const clause = '第一条';
const unit = fc.constantFrom(...units);
const rarely = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(of, { freq: 2, nil: undefined });
/** What only a few clocks have, so that most can be native. */
const seldom = <T>(value: T): fc.Arbitrary<T | undefined> =>
  fc.integer({ min: 0, max: 9 }).map((draw) => (draw === 0 ? value : undefined));
const often = fc.boolean();

/** An amount that makes sense of a unit: hours may be part of one, months are few. */
function arbitraryAmount(of: Unit, least: number): fc.Arbitrary<number> {
  switch (of) {
    case 'minute':
      return fc.constantFrom(5, 45, 90, 2880, ...(least < 0 ? [-30] : []));
    case 'hour':
    case 'working-hour':
      return fc.constantFrom(0.5, 1, 8, 12, 40, 100, ...(least < 0 ? [-4] : []));
    case 'month':
    case 'end-of-month':
      return fc.integer({ min: Math.max(least, -3), max: 6 });
    case 'year':
      return fc.integer({ min: Math.max(least, -1), max: 2 });
    case 'day-of-month':
      return fc.integer({ min: 1, max: 31 });
    case 'weekday':
      return fc.integer({ min: 1, max: 7 });
    default:
      return fc.oneof(
        fc.integer({ min: Math.max(least, -12), max: 30 }),
        fc.constantFrom(0.5, 1.5).filter((part) => part > least),
      );
  }
}

const durationOf = (least: number, of = unit) =>
  of.chain((one) => arbitraryAmount(one, least).map((amount) => ({ amount, unit: one })));

const arbitraryExtension: fc.Arbitrary<NonNullable<ClockSource['extension']>> = fc
  .record({
    kind: fc.constantFrom('additive' as const, 'cap' as const),
    own: rarely(durationOf(1)),
    maxTimes: fc.integer({ min: 1, max: 2 }),
    when: rarely(fc.constantFrom('fields.urgent', "level == 'major'")),
    requires: fc.subarray(['phone', 'urgent']),
    afterExpiry: fc.boolean(),
  })
  .map(({ kind, own, maxTimes, when, ...rest }) => ({
    kind,
    ...(own ?? (kind === 'cap' ? { amount: 9 } : {})),
    approver: 'manager',
    maxTimes,
    ...rest,
    ...(when !== undefined && { when }),
    clause,
  }));

/** Pauses that end by themselves or do not count. */
const arbitraryPause: fc.Arbitrary<NonNullable<ClockSource['pause']>> = fc.constantFrom(
  { maxTimes: 1, clause },
  { maxTotal: { amount: 5, unit: 'calendar-day' }, clause },
  { backdating: 0, clause },
);

const arbitraryClock: fc.Arbitrary<Omit<ClockSource, 'key' | 'title'>> = fc
  .record({
    from: fc.constantFrom('received', 'received', 'received', 'answered'),
    to: fc.constantFrom('answered', 'closed', 'closed'),
    within: durationOf(-12),
    when: rarely(
      fc.constantFrom(
        "level == 'major'",
        'fields.people >= 3 || has(events.answered)',
        "!(fields.kind in ['服务', '质量'])",
        "fields.happened < '2026-03-01'",
        'has(events.answered) && events.answered > events.received',
      ),
    ),
    orAgreed: fc.constantFrom(false, false, true),
    repeats: fc.constantFrom(false, false, false, true),
    grid: seldom('fixed' as const).map((grid) => grid ?? 'occurrence'),
    calendar: seldom('every-day'),
    roll: fc.constantFrom('forward' as const, 'forward' as const, 'none' as const),
    cutoff: fc.constantFrom('midnight' as const, 'midnight' as const, 'close-of-business' as const),
    extension: rarely(arbitraryExtension),
    pausable: often,
    pause: seldom(true).chain((has) => (has ? arbitraryPause : fc.constant(undefined))),
    warning: rarely(durationOf(1, fc.constantFrom(...units.filter((one) => one !== 'agreed')))),
    cancelledBy: fc.subarray(['withdrawn', 'answered']),
  })
  .map(({ when, extension, warning, calendar, pause, ...rest }) => ({
    ...rest,
    ...(calendar !== undefined && { calendar }),
    ...(pause !== undefined && { pause }),
    ...(when !== undefined && { when }),
    ...(extension !== undefined && { extension }),
    ...(warning !== undefined && { warning }),
    clause,
  }));
