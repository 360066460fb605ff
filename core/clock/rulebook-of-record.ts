import type { Rulebook } from '../rulebook/rulebook';
import type { RecordEnd } from './record-end';

/** The rulebook of a record: one that ended keeps the parameters that were in force then. */
export function rulebookOfRecord(rulebook: Rulebook, end: RecordEnd | undefined): Rulebook {
  if (end === undefined) return rulebook;
  const then = rulebook.earlier?.find(({ until }) => end.time.instant < until);
  return then?.rulebook ?? rulebook;
}
