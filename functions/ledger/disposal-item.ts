import { formatDay } from '../../core/date/civil-date';
import type { EpochDay } from '../../core/date/time';
import { disposalDue } from '../../core/handling/disposal-due';
import type { ComplaintRecord } from '../../core/record/record';
import type { DisposalItem } from './custody-entry';
import type { OpenSetting } from './open-setting';

/** A record as an item of a disposal list; undefined while it must be kept. */
export function disposalItem(
  record: ComplaintRecord,
  setting: OpenSetting,
  today: EpochDay,
): DisposalItem | undefined {
  const due = disposalDue(record, setting.rulebook, setting, today);
  if (!due) return undefined;
  return {
    record: record.id,
    number: record.number ?? null,
    rules: due.ends.map(({ retention: { key, clause }, until }) => ({
      ...{ key, clause },
      until: formatDay(until),
    })),
    until: formatDay(due.until),
    persons: Math.max(1, ...due.ends.map(({ retention }) => retention.disposedBy ?? 1)),
  };
}
