import type { Finding } from '../finding';
import type { ReadingOptions } from './field-reading';
import { parseDateTime } from './parse-date-time';
import { parseList } from './parse-list';
import { shapeFinding, type RawObject } from './raw-shape';
import type { Approval } from './record';
import type { RecordPlan } from './record-plan';
import { textOf } from './text-of';

/**
 * Reads the approvals of a record, oldest first; one of an unknown event, or without the role that
 * gave it or a time, is reported and left out.
 */
export function parseApprovals(
  raw: unknown,
  plan: RecordPlan,
  options: ReadingOptions,
): { readonly approvals: readonly Approval[]; readonly findings: readonly Finding[] } {
  const { items, findings } = parseList(raw, 'approvals', (entry) =>
    parseApproval(entry, plan, options),
  );
  const inOrder = [...items].sort((left, right) => left.at.instant - right.at.instant);
  return { approvals: inOrder, findings };
}

function parseApproval(
  raw: RawObject,
  { eventKeys }: RecordPlan,
  options: ReadingOptions,
): Approval | Finding {
  const [event, role] = [textOf(raw['event']), textOf(raw['role'])];
  if (!eventKeys.has(event) || role === '') return shapeFinding('approvals');
  const at = parseDateTime(raw['at'], options);
  if (!at.ok) return { ...at.finding, field: event };
  const [person, opinion] = [textOf(raw['person']), textOf(raw['opinion'])];
  return {
    event,
    role,
    at: at.time,
    ...(person !== '' && { person }),
    ...(opinion !== '' && { opinion }),
  };
}
