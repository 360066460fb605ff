import { lastEnd } from '../clock/record-end';
import type { EpochDay, Instant, Zone } from '../date/time';
import type { ComplaintRecord } from '../record/record';
import type { Rulebook } from '../rulebook/rulebook';
import { intakeEvent } from './intake-event';
import type { Period } from './period';

/** Whether a record had come in by the end of a period and had not ended before it began. */
export function isOpenWithin(
  record: ComplaintRecord,
  { from, to }: Period,
  { zone, rulebook }: { readonly zone: Zone; readonly rulebook: Rulebook },
): boolean {
  const dayOf = (instant: Instant | undefined): EpochDay | undefined =>
    instant === undefined ? undefined : zone.toDay(instant);
  const received = dayOf(record.events[intakeEvent(rulebook)]?.instant);
  const ended = dayOf(lastEnd(record, rulebook)?.time.instant);
  return received !== undefined && received <= to && (ended === undefined || ended >= from);
}
