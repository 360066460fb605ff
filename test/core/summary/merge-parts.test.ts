import * as fc from 'fast-check';
import { buildColumns } from '../../../core/summary/build-columns';
import { allMeasures } from '../../../core/summary/measures/measures';
import { mergeParts } from '../../../core/summary/merge-parts';
import { summarise } from '../../../core/summary/summarise';
import { summaryPart } from '../../../core/summary/summary-part';
import { summaryTable } from '../../../core/summary/summary-table';
import { someRecords } from '../../support/arbitrary-small-record';
import {
  instantOf,
  periodOf,
  richRulebook,
  smallRecord,
  smallSetting,
  type SmallRecord,
} from '../../support/small-ledger';

const NOW = instantOf('2026-11-22T12:00');

const columnsOf = (records: readonly SmallRecord[]) =>
  buildColumns(records.map(smallRecord), richRulebook, smallSetting, NOW);

/** Repeats are found by looking at the whole ledger, before it is split. */
const all = allMeasures(columnsOf([])).filter(({ key }) => key !== 'repeatRate');
const quarter = periodOf('2026-Q4');
const keyLists = fc.constantFrom(
  [],
  ['month'],
  ['department'],
  ['category1', 'halfYear'],
  ['weekday', 'hour'],
  ['level', 'month', 'office'],
);

describe('summaries', () => {
  it('should never depend on the order of the records', () => {
    fc.assert(
      fc.property(someRecords, keyLists, fc.integer(), (records, groupBy, seed) => {
        const shuffled = [...records].sort((one, other) => mix(one.id, seed) - mix(other.id, seed));
        const query = { period: quarter, groupBy, top: 2 };
        expect(summarise(columnsOf(shuffled), query)).toEqual(summarise(columnsOf(records), query));
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });
});

describe('mergeParts', () => {
  it('should always give what the whole gives', () => {
    fc.assert(
      fc.property(someRecords, keyLists, fc.nat(40), (records, keys, cut) => {
        const part = (of: readonly SmallRecord[]) => summaryPart(columnsOf(of), quarter, keys, all);
        const [left, right] = [part(records.slice(0, cut)), part(records.slice(cut))];
        const whole = summaryTable(part(records), all);
        expect(summaryTable(mergeParts(left, right), all)).toEqual(whole);
        expect(summaryTable(mergeParts(right, left), all)).toEqual(whole);
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });

  it('should always give what the whole gives, however many parts it is dealt out to', () => {
    const dealt = someRecords.chain((records) =>
      fc.tuple(
        fc.constant(records),
        fc.array(fc.nat(4), { minLength: records.length, maxLength: records.length }),
      ),
    );
    fc.assert(
      fc.property(dealt, keyLists, ([records, hands], keys) => {
        const part = (of: readonly SmallRecord[]) => summaryPart(columnsOf(of), quarter, keys, all);
        const parts = [0, 1, 2, 3, 4].map((hand) =>
          part(records.filter((_, index) => hands[index] === hand)),
        );
        const [first = part([]), ...others] = parts;
        const whole = summaryTable(part(records), all);
        expect(summaryTable(mergeParts(first, ...others), all)).toEqual(whole);
        const nested = parts.reduce((merged, next) => mergeParts(next, merged));
        expect(summaryTable(nested, all)).toEqual(whole);
      }),
      { seed: 20261127, numRuns: 60 },
    );
  });
});

function mix(id: string, seed: number): number {
  let hash = seed | 0;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash;
}
