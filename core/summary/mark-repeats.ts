import type { Zone } from '../date/time';
import type { ComplaintRecord } from '../record/record';
import type { Rulebook } from '../rulebook/rulebook';
import type { MarkColumns } from './record-marks';
import { repeatIndex } from './repeat-index';

/** Marks the records whose problem had come before; none where a regime cannot tell. */
export function markRepeats(
  records: readonly ComplaintRecord[],
  rulebook: Rulebook,
  zone: Zone,
): MarkColumns {
  const repeats = repeatIndex(rulebook, zone);
  repeats?.change([], records);
  return repeats ? repeats.marksOf(records) : {};
}
