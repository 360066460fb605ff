import type { Finding } from '../finding';
import type { Rulebook } from '../rulebook/rulebook';
import type { CheckContext } from './check-context';
import { compileChecks } from './compile-checks';
import type { ComplaintRecord } from './record';

/**
 * What is wrong or remarkable with a record by its rulebook: required fields, choices, ranges and
 * formats, the order, legality and approval of events, dates in the future, level, agreed times,
 * extensions, pauses, acceptance rules and who may act. All findings, sorted.
 */
export function checkRecord(
  record: ComplaintRecord,
  rulebook: Rulebook,
  context: CheckContext,
): Finding[] {
  return compileChecks(rulebook)(record, context);
}
