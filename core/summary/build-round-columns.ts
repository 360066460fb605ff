import type { Zone } from '../date/time';
import type { ComplaintRecord } from '../record/record';
import { reopeningsOf } from '../record/round';
import type { Rulebook } from '../rulebook/rulebook';
import type { RoundColumns } from './summary-columns';

/** The rounds after the first of a ledger's records; undefined where the regime reopens nothing. */
export function buildRoundColumns(
  records: readonly ComplaintRecord[],
  rulebook: Rulebook,
  zone: Zone,
): RoundColumns | undefined {
  if (!rulebook.events.some(({ reopens }) => reopens)) return undefined;
  const rows = records.flatMap((record, index) =>
    reopeningsOf(record, rulebook).map(({ time }) => ({ index, day: zone.toDay(time.instant) })),
  );
  return {
    record: Int32Array.from(rows, ({ index }) => index),
    day: Int32Array.from(rows, ({ day }) => day),
  };
}
