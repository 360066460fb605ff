import type { Zone } from '../date/time';
import { approvalDemands } from '../record/approval-demands';
import { parseRecord } from '../record/parse-record';
import type { RawRecord } from '../record/record';
import type { RulebookDefinition } from '../rulebook/definition';
import type { Rulebook } from '../rulebook/rulebook';

type ExampleRecord = RulebookDefinition['examples'][number]['record'];

/**
 * The record of a worked example, with the approvals its events need unless it states its own: each
 * given by the lowest role that may, at the time of the event.
 */
export function approvedRecord(raw: ExampleRecord, rulebook: Rulebook, zone: Zone): RawRecord {
  if (raw.approvals !== undefined) return raw;
  const { record } = parseRecord(raw, rulebook, zone);
  const given = rulebook.events.flatMap((event) => {
    const times = [raw.events[event.key] ?? []].flat();
    const roles = approvalDemands(event, record, rulebook, zone).flatMap((demand) =>
      demand.roles.slice(0, 1),
    );
    return times.flatMap((at) =>
      [...new Set(roles)].map((role) => ({ event: event.key, role, at })),
    );
  });
  return given.length > 0 ? { ...raw, approvals: given } : raw;
}
