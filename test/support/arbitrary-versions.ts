import * as fc from 'fast-check';
import type { ComplaintRecord, EventTime } from '../../core/record/record';
import { buildRecord } from '../../core/sync/build-record';
import { flattenRecord } from '../../core/sync/flatten-record';

const time: fc.Arbitrary<EventTime> = fc
  .constantFrom(1_795_311_000, 1_795_397_400, 1_795_483_800)
  .map((instant) => ({ instant, dateOnly: false }));
const word = fc.constantFrom('甲', '乙', '丙');
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
/** A list whose entries have identities of their own, as real ones do. */
const few = <Value>(value: fc.Arbitrary<Value>, identity: (value: Value) => unknown) =>
  fc.uniqueArray(value, { maxLength: 2, selector: (one) => JSON.stringify(identity(one)) });

/** A record of few words and times, so that versions often agree and often do not. */
const anyRecord = fc
  .record({
    number: some(word),
    level: some(word),
    fields: fc.dictionary(fc.constantFrom('a', 'b', 'c'), word),
    events: fc.dictionary(fc.constantFrom('received', 'closed'), time),
    extensions: few(
      fc.record({
        clock: word,
        amount: fc.nat(2),
        requestedAt: time,
        approvedBy: word,
        reason: word,
      }),
      ({ clock, requestedAt }) => [clock, requestedAt],
    ),
    pauses: few(fc.record({ from: time, reason: word }), ({ from }) => from),
    approvals: few(
      fc.record({ event: word, role: word, at: time, opinion: word }),
      ({ event, role, at }) => [event, role, at],
    ),
    assignments: few(
      fc.record({ department: word, part: fc.constantFrom('lead', 'co'), at: time, due: time }),
      ({ department, part, at }) => [department, part, at],
    ),
    corrections: few(
      fc.record({ event: word, old: time, new: time, at: time, by: word, reason: word }),
      ({ event, at }) => [event, at],
    ),
    repeats: few(time, (at) => at),
  })
  .map(({ number, level, repeats, ...rest }): ComplaintRecord => {
    const record = {
      id: 'r',
      agreed: {},
      ...rest,
      ...(number !== undefined && { number }),
      ...(level !== undefined && { level }),
      ...(repeats.length > 0 && { occurrences: { received: repeats } }),
    };
    return buildRecord('r', flattenRecord(record));
  });

/** Three versions of a record, of which the latter two may be removed. */
export const someVersions = fc.record({
  base: fc.option(anyRecord, { nil: null, freq: 5 }),
  mine: anyRecord,
  theirs: fc.option(anyRecord, { nil: null, freq: 5 }),
});

export const someRecord = anyRecord;
