import { maximumRecords } from '../settings';
import { tooManyRecords, type Problem } from './problem';

/** A problem when a request carries more records than one may. */
export function checkRecordCount(
  records: readonly unknown[],
  pointer = '/records',
): Problem | undefined {
  return records.length > maximumRecords
    ? tooManyRecords(records.length, maximumRecords, pointer)
    : undefined;
}
