import * as fc from 'fast-check';
import type { ComplaintRecord } from '../../../core/record/record';
import { buildColumns } from '../../../core/summary/build-columns';
import { countedRecords } from '../../../core/summary/counted-records';
import { ledgerFigures } from '../../../core/summary/ledger-figures';
import { allMeasures } from '../../../core/summary/measures/measures';
import { summarise, summariseSource } from '../../../core/summary/summarise';
import { someRecord } from '../../support/arbitrary-small-record';
import {
  instantOf,
  periodOf,
  richRulebook,
  smallRecord,
  smallSetting,
} from '../../support/small-ledger';

const ROOM = 4;
const HOUR = 3600;
const quarter = periodOf('2026-Q4');

/** Complaints of which some wait for something, so that their due moves on with the time. */
const someCase: fc.Arbitrary<ComplaintRecord> = fc
  .tuple(someRecord, fc.option(fc.constantFrom('2026-10-09T09:00', '2026-11-13T15:00')))
  .map(([record, since]) => smallRecord({ ...record, ...(since && { pauses: [[since]] }) }));

const someQuery = fc.record({
  period: fc.constantFrom(quarter, periodOf('2026-11'), periodOf('2026')),
  groupBy: fc.constantFrom([], ['light'], ['sort'], ['office', 'month'], ['outcome', 'hour']),
  top: fc.constantFrom(1, 3),
});

/** What somebody does to the register, or time to its figures. */
const someStep = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), place: fc.nat(60), to: someCase }),
  fc.record({ kind: fc.constant('insert' as const), place: fc.nat(60), to: someCase }),
  fc.record({ kind: fc.constant('remove' as const), place: fc.nat(60), count: fc.nat(9) }),
  fc.record({ kind: fc.constant('sort' as const) }),
  fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: -500, max: 900 }) }),
);
type Step = typeof someStep extends fc.Arbitrary<infer Value> ? Value : never;

function take(step: Step, records: readonly ComplaintRecord[]): readonly ComplaintRecord[] {
  switch (step.kind) {
    case 'edit':
      return records.map((record, place) => (place === step.place ? step.to : record));
    case 'insert':
      return records.toSpliced(step.place, 0, step.to);
    case 'remove':
      return records.toSpliced(step.place, step.count);
    case 'sort':
      return [...records].sort((one, other) => (one.id < other.id ? -1 : 1));
    case 'wait':
      return records;
  }
}

const columnsOf = (records: readonly ComplaintRecord[], asOf: number) =>
  buildColumns(records, richRulebook, smallSetting, asOf);

describe('ledgerFigures', () => {
  it('should always give what is computed from nothing, whatever is changed and in what order', () => {
    fc.assert(
      fc.property(
        fc.array(someCase, { maxLength: 30 }),
        fc.array(fc.tuple(someStep, someQuery), { minLength: 1, maxLength: 8 }),
        (first, steps) => {
          const figures = ledgerFigures(richRulebook, smallSetting, ROOM);
          let records: readonly ComplaintRecord[] = first;
          let asOf = instantOf('2026-11-22T12:00');
          figures.at(records, asOf);
          for (const [step, query] of steps) {
            records = take(step, records);
            if (step.kind === 'wait') asOf += step.hours * HOUR;
            const summary = summariseSource(figures.at(records, asOf), query);
            expect(summary).toEqual(summarise(columnsOf(records, asOf), query));
          }
        },
      ),
      { seed: 20261127, numRuns: 80 },
    );
  });

  it('should always find the records behind a figure that are found from nothing', () => {
    fc.assert(
      fc.property(
        fc.array(someCase, { maxLength: 30 }),
        fc.array(someStep, { maxLength: 4 }),
        (first, steps) => {
          const figures = ledgerFigures(richRulebook, smallSetting, ROOM);
          const asOf = instantOf('2026-11-22T12:00');
          let records: readonly ComplaintRecord[] = first;
          for (const step of steps) figures.at((records = take(step, records)), asOf);
          const columns = columnsOf(records, asOf);
          const group = {
            period: quarter,
            keys: ['office'],
            holds: ([office]: readonly unknown[]) => office === '甲科',
          };
          for (const measure of allMeasures(columns)) {
            for (const side of ['numerator', 'denominator'] as const) {
              const found = figures.at(records, asOf).recordsOf(measure, side, group);
              const expected = countedRecords(columns, measure, side, group);
              expect(idsOf(found)).toEqual(idsOf(expected.flatMap((at) => records[at] ?? [])));
            }
          }
        },
      ),
      { seed: 20261127, numRuns: 25 },
    );
  });

  it('should know of the whole what was asked of its pieces, and lay no record out again', () => {
    let looks = 0;
    const zone = { ...smallSetting.zone };
    const toDay = smallSetting.zone.toDay.bind(smallSetting.zone);
    Object.assign(zone, {
      toDay: (instant: number) => {
        looks += 1;
        return toDay(instant);
      },
    });
    const figures = ledgerFigures(richRulebook, { ...smallSetting, zone }, ROOM);
    const records = Array.from({ length: 30 }, (_, place) =>
      smallRecord({ id: `r${place}`, events: { received: '2026-11-10T09:00' } }),
    );
    const asOf = instantOf('2026-11-22T12:00');
    const query = { period: periodOf('2026-11'), groupBy: ['sort'] };
    const steps = figures.stepsTo(records, asOf, query);
    expect(steps.length).toBeGreaterThan(6);
    for (const step of steps) step();
    expect(looks).toBeGreaterThanOrEqual(30);
    looks = 0;
    const whole = summariseSource(figures.at(records, asOf), query);
    expect(looks).toBe(0);
    expect(whole).toEqual(summarise(columnsOf(records, asOf), query));
    expect(figures.stepsTo(records, asOf, query)).toEqual([]);
    const edited = records.with(
      3,
      smallRecord({ id: 'r3', events: { received: '2026-11-11T09:00' } }),
    );
    expect(figures.stepsTo(edited, asOf, query)).toHaveLength(1);
    const other = { ...query, period: periodOf('2026-10') };
    expect(figures.stepsTo(edited, asOf, other)).toHaveLength(steps.length);
  });

  it('should let lights change with the time alone', () => {
    const figures = ledgerFigures(richRulebook, smallSetting);
    const records = [smallRecord({ id: 'a', events: { received: '2026-11-16T09:00' } })];
    const lightAt = (wall: string) =>
      summariseSource(figures.at(records, instantOf(wall)), {
        period: periodOf('2026-11'),
        groupBy: ['light'],
        measures: ['received'],
      }).tables[0]?.rows.map(({ keys }) => keys[0]);
    const walls = ['2026-11-17', '2026-11-23', '2026-11-17'];
    expect(walls.map(lightAt)).toEqual([['green'], ['red'], ['green']]);
  });

  it('should tell a repeat once the complaint before it is there, in another piece', () => {
    const figures = ledgerFigures(richRulebook, smallSetting, 1);
    const noise = (id: string, day: string): ComplaintRecord =>
      smallRecord({ id, events: { received: `2026-11-${day}T09:00` }, fields: { sort: '垃圾' } });
    const later = noise('b', '12');
    const rate = (records: readonly ComplaintRecord[]) =>
      summariseSource(figures.at(records, instantOf('2026-11-22T12:00')), {
        period: periodOf('2026-11'),
        groupBy: [],
        measures: ['repeatRate'],
      }).measures[0];
    expect(rate([later])).toMatchObject({ numerator: 0, denominator: 1 });
    const both = [noise('a', '10'), later];
    expect(rate(both)).toMatchObject({ numerator: 1, denominator: 2 });
    expect(rate([later])).toMatchObject({ numerator: 0, denominator: 1 });
  });
});

const idsOf = (records: readonly ComplaintRecord[]): readonly string[] =>
  records.map(({ id }) => id).sort();
