import type { ComplaintRecord } from '../record/record';
import type { Rulebook } from '../rulebook/rulebook';
import { lastEnd } from './record-end';
import { rulebookOfRecord } from './rulebook-of-record';

/**
 * Whether a record ended under another version of the rulebook, whose text is not kept: its register
 * row stays as it was written then.
 */
export function endedByOtherVersion(record: ComplaintRecord, rulebook: Rulebook): boolean {
  if (rulebook.earlier === undefined) return false;
  return rulebookOfRecord(rulebook, lastEnd(record, rulebook)).version !== rulebook.version;
}
