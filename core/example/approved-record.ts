import type { RawRecord } from '../record/record';
import type { RulebookDefinition } from '../rulebook/definition';
import type { Rulebook } from '../rulebook/rulebook';

type ExampleRecord = RulebookDefinition['examples'][number]['record'];

/**
 * The record of a worked example, with the approvals its events need unless it states its own: each
 * given by the first approving role at the time of the event.
 */
export function approvedRecord(record: ExampleRecord, { events }: Rulebook): RawRecord {
  const { approvals } = record;
  if (approvals !== undefined) return record;
  const given = events.flatMap(({ key, approvedBy: [role] }) =>
    role === undefined
      ? []
      : [record.events[key] ?? []].flat().map((at) => ({ event: key, role, at })),
  );
  return given.length > 0 ? { ...record, approvals: given } : record;
}
