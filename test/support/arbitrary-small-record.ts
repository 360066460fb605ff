import * as fc from 'fast-check';
import { formatDay, parseIsoDay } from '../../core/date/civil-date';
import type { SmallRecord } from './small-ledger';

const FIRST = parseIsoDay('2026-08-20') ?? 0;

/** A record of the small regime, received from August to November 2026. */
export const someRecord: fc.Arbitrary<SmallRecord> = fc
  .record({
    id: fc.uuid(),
    day: fc.nat(90),
    hour: fc.integer({ min: 0, max: 23 }),
    took: fc.option(fc.nat(40), { nil: undefined }),
    end: fc.constantFrom('closed', 'withdrawn'),
    office: fc.constantFrom('甲科', '乙科', '丙科', ''),
    kind: fc.constantFrom('噪声', '垃圾', undefined),
    sort: fc.constantFrom('施工噪声', '交通噪声', '垃圾', '油烟', undefined),
    cents: fc.option(fc.nat(1_000_000), { nil: undefined }),
    rating: fc.constantFrom('满意', '不满意', undefined),
    level: fc.constantFrom('minor', 'major', undefined),
  })
  .map(({ id, day, hour, took, end, level, office, kind, sort, cents, rating }) => ({
    id,
    events: {
      received: `${formatDay(FIRST + day)}T${String(hour).padStart(2, '0')}:30`,
      ...(took === undefined ? {} : { [end]: `${formatDay(FIRST + day + took)}T23:45` }),
    },
    fields: {
      office,
      ...(kind !== undefined && { kind }),
      ...(sort !== undefined && { sort }),
      ...(cents !== undefined && { loss: cents }),
      ...(rating !== undefined && { rating }),
    },
    ...(level === undefined ? {} : { level }),
  }));

/** Small ledgers. */
export const someRecords = fc.array(someRecord, { maxLength: 40 });
