import * as fc from 'fast-check';
import { formatDay, parseIsoDay } from '../../../core/date/civil-date';
import { buildColumns } from '../../../core/summary/build-columns';
import { measures } from '../../../core/summary/measures/measures';
import { mergeParts } from '../../../core/summary/merge-parts';
import { parsePeriod } from '../../../core/summary/parse-period';
import { summarise } from '../../../core/summary/summarise';
import { summaryPart } from '../../../core/summary/summary-part';
import { summaryTable } from '../../../core/summary/summary-table';
import type { Period } from '../../../core/summary/period';
import {
  instantOf,
  smallRecord,
  smallRulebook,
  smallSetting,
  type SmallRecord,
} from '../../support/small-ledger';

const FIRST = parseIsoDay('2026-08-20') ?? 0;
const NOW = instantOf('2026-11-22T12:00');

const someRecord: fc.Arbitrary<SmallRecord> = fc
  .record({
    id: fc.uuid(),
    day: fc.nat(90),
    hour: fc.integer({ min: 0, max: 23 }),
    took: fc.option(fc.nat(40), { nil: undefined }),
    end: fc.constantFrom('closed', 'withdrawn'),
    office: fc.constantFrom('甲科', '乙科', '丙科', ''),
    level: fc.constantFrom('minor', 'major', undefined),
  })
  .map(({ id, day, hour, took, end, office, level }) => ({
    id,
    events: {
      received: `${formatDay(FIRST + day)}T${String(hour).padStart(2, '0')}:30`,
      ...(took === undefined ? {} : { [end]: `${formatDay(FIRST + day + took)}T23:45` }),
    },
    fields: { office },
    ...(level === undefined ? {} : { level }),
  }));

const ledgers = fc.array(someRecord, { maxLength: 40 });

const columnsOf = (records: readonly SmallRecord[]) =>
  buildColumns(records.map(smallRecord), smallRulebook, smallSetting, NOW);

const october: Period = parsePeriod('2026-Q4').period ?? { from: 0, to: 0 };
const keyLists = fc.constantFrom([], ['month'], ['department'], ['level', 'month', 'office']);

describe('summaries', () => {
  it('should never depend on the order of the records', () => {
    fc.assert(
      fc.property(ledgers, keyLists, fc.integer(), (records, groupBy, seed) => {
        const shuffled = [...records].sort((one, other) => mix(one.id, seed) - mix(other.id, seed));
        const query = { period: october, groupBy };
        expect(summarise(columnsOf(shuffled), query)).toEqual(summarise(columnsOf(records), query));
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });
});

describe('mergeParts', () => {
  it('should always give what the whole gives', () => {
    fc.assert(
      fc.property(ledgers, keyLists, fc.nat(40), (records, keys, cut) => {
        const part = (of: readonly SmallRecord[]) =>
          summaryPart(columnsOf(of), october, keys, measures);
        const [left, right] = [part(records.slice(0, cut)), part(records.slice(cut))];
        const whole = summaryTable(part(records), measures);
        expect(summaryTable(mergeParts(left, right), measures)).toEqual(whole);
        expect(summaryTable(mergeParts(right, left), measures)).toEqual(whole);
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });
});

function mix(id: string, seed: number): number {
  let hash = seed | 0;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash;
}
