import type { Zone } from '../date/time';
import { formatWall } from '../date/wall-time';
import type { ConditionContext, Rulebook } from '../rulebook/rulebook';
import type { ComplaintRecord } from './record';

/**
 * What a rulebook's conditions see of a record: its fields, the events as ISO wall-clock texts of
 * the zone, the level code (empty when none) and the bound parameters.
 */
export function conditionContext(
  record: ComplaintRecord,
  rulebook: Rulebook,
  zone: Zone,
): ConditionContext {
  const events: Record<string, string> = {};
  for (const key in record.events) {
    const time = record.events[key];
    if (time !== undefined) events[key] = formatWall(zone.toWall(time.instant));
  }
  return {
    fields: record.fields,
    events,
    level: record.level ?? '',
    parameters: rulebook.parameters,
  };
}
