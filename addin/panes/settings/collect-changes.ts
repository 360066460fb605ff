import { bySoonestDue, type ClockChange } from '../../../core/clock/preview-change';
import { breathe } from '../../app/breathe';

/** Records looked at before the pane may draw again. */
const RECORDS_AT_A_TIME = 500;

/** Gathers what a change does to some rows, a stretch of them at a time; the soonest due first. */
export async function collectChanges<Row>(
  rows: readonly Row[],
  changesOf: (stretch: readonly Row[]) => readonly ClockChange[],
): Promise<readonly ClockChange[]> {
  const changes: ClockChange[] = [];
  for (let start = 0; start < rows.length; start += RECORDS_AT_A_TIME) {
    changes.push(...changesOf(rows.slice(start, start + RECORDS_AT_A_TIME)));
    await breathe();
  }
  return changes.sort(bySoonestDue);
}
