import type { Zone } from '../date/time';
import { formatWall } from '../date/wall-time';
import type { ConditionContext, Rulebook } from '../rulebook/rulebook';
import type { ComplaintRecord, FieldValue } from './record';
import { recordPlan } from './record-plan';

/**
 * What a rulebook's conditions see of a record: its fields with money in yuan (as regimes write
 * it), the events as ISO wall-clock texts of the zone, the level code (empty when none) and the
 * bound parameters.
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
    fields: inYuan(record.fields, recordPlan(rulebook).moneyFields),
    events,
    level: record.level ?? '',
    parameters: rulebook.parameters,
  };
}

type Fields = Readonly<Record<string, FieldValue>>;

function inYuan(fields: Fields, moneyFields: readonly string[]): Fields {
  if (moneyFields.length === 0) return fields;
  const changed: Record<string, FieldValue> = { ...fields };
  for (const key of moneyFields) {
    const cents = changed[key];
    if (typeof cents === 'number') changed[key] = cents / 100;
  }
  return changed;
}
