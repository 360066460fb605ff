import { formatDay } from '../../core/date/civil-date';
import type { Zone } from '../../core/date/time';
import type { DutyState } from '../../core/escalation/duty-list';
import { dueJson } from './due-json';

/** A duty in one period as the API and the digest give it. */
export function dutyJson({ duty, period, due, done, light }: DutyState, zone: Zone) {
  const { key, title, role, atLeast, clause } = duty;
  return {
    key,
    title,
    ...(role !== undefined && { role }),
    from: formatDay(period.from),
    to: formatDay(period.to),
    due: dueJson(due, zone),
    done,
    atLeast,
    light,
    clause,
  };
}
