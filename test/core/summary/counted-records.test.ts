import * as fc from 'fast-check';
import { buildColumns } from '../../../core/summary/build-columns';
import { countedRecords } from '../../../core/summary/counted-records';
import { allMeasures, isThere } from '../../../core/summary/measures/measures';
import { summaryPart } from '../../../core/summary/summary-part';
import { summaryTable } from '../../../core/summary/summary-table';
import { someRecords } from '../../support/arbitrary-small-record';
import {
  instantOf,
  periodOf,
  richRulebook,
  smallRecord,
  smallRulebook,
  smallSetting,
} from '../../support/small-ledger';

const NOW = instantOf('2026-11-22T12:00');
const period = periodOf('2026-10');
const keyLists = fc.constantFrom(
  [],
  ['department'],
  ['week'],
  ['weekday'],
  ['level', 'month'],
  ['category1', 'outcome'],
);

describe('countedRecords', () => {
  it('should always list as many records as the figure counts', () => {
    fc.assert(
      fc.property(someRecords, keyLists, (records, keys) => {
        const columns = buildColumns(records.map(smallRecord), richRulebook, smallSetting, NOW);
        const present = allMeasures(columns).filter((measure) => isThere(measure, columns));
        const table = summaryTable(summaryPart(columns, period, keys, present), present);
        for (const row of table.rows) {
          for (const measure of present) {
            const holds = (values: readonly unknown[]) =>
              values.every((value, index) => value === row.keys[index]);
            const lengthOf = (side: 'numerator' | 'denominator') =>
              countedRecords(columns, measure, side, { period, keys, holds }).length;
            const { value, numerator, denominator } = row.values[measure.key] ?? {};
            if (measure.kind === 'count') expect(lengthOf('numerator')).toBe(value);
            if (measure.kind === 'rate') expect(lengthOf('numerator')).toBe(numerator);
            if (measure.kind !== 'count') expect(lengthOf('denominator')).toBe(denominator);
          }
        }
      }),
      { seed: 20261122, numRuns: 20 },
    );
  });

  it('should name the very records', () => {
    const records = [
      { id: 'a', events: { received: '2026-10-09T09:00', closed: '2026-10-10T09:00' } },
      { id: 'b', events: { received: '2026-10-12T09:00' } },
      { id: 'c', events: { received: '2026-09-30T09:00', closed: '2026-10-30T09:00' } },
    ].map(smallRecord);
    const columns = buildColumns(records, smallRulebook, smallSetting, NOW);
    const idsOf = (key: string, side: 'numerator' | 'denominator') => {
      const measure = allMeasures(columns).find((candidate) => candidate.key === key);
      if (measure === undefined) throw new Error(key);
      const group = { period, keys: [], holds: () => true };
      return countedRecords(columns, measure, side, group).map((place) => records[place]?.id);
    };
    expect(idsOf('received', 'numerator')).toEqual(['a', 'b']);
    expect(idsOf('closed', 'numerator')).toEqual(['a', 'c']);
    expect(idsOf('onTimeRate', 'numerator')).toEqual(['a']);
    expect(idsOf('onTimeRate', 'denominator')).toEqual(['a', 'b', 'c']);
    expect(idsOf('overdueOpen', 'numerator')).toEqual(['b']);
    expect(idsOf('open', 'numerator')).toEqual(['b']);
    expect(idsOf('meanHandlingDays', 'denominator')).toEqual(['a']);
  });
});
