import type { Zone } from '../date/time';
import { formatWall } from '../date/wall-time';
import type { ConditionContext, Rulebook } from '../rulebook/rulebook';
import type { ComplaintRecord, FieldValue } from './record';
import { recordPlan } from './record-plan';

/**
 * What a rulebook's conditions see of a record: its fields with money in yuan (as regimes write
 * it), the events as ISO wall-clock texts of the zone, who approved each, the level code (empty when
 * none) and the bound parameters. Texts are made when a condition first looks at them.
 */
export function conditionContext(
  record: ComplaintRecord,
  rulebook: Rulebook,
  zone: Zone,
): ConditionContext {
  return new RecordContext(record, rulebook, zone);
}

class RecordContext implements ConditionContext {
  readonly fields: ConditionContext['fields'];
  readonly level: string;
  readonly parameters: ConditionContext['parameters'];
  readonly #record: ComplaintRecord;
  readonly #zone: Zone;
  #events: ConditionContext['events'] | undefined = undefined;

  constructor(record: ComplaintRecord, rulebook: Rulebook, zone: Zone) {
    this.fields = inYuan(record.fields, recordPlan(rulebook).comparedMoney);
    this.level = record.level ?? '';
    this.parameters = rulebook.parameters;
    this.#record = record;
    this.#zone = zone;
  }

  get events(): ConditionContext['events'] {
    return (this.#events ??= eventTexts(this.#record, this.#zone));
  }

  get approvals(): ConditionContext['approvals'] {
    return approvers(this.#record);
  }
}

function eventTexts(record: ComplaintRecord, zone: Zone): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const key in record.events) {
    const time = record.events[key];
    if (time !== undefined) texts[key] = formatWall(zone.toWall(time.instant));
  }
  return texts;
}

/** The name of who last approved each event; an approval without a name tells nobody. */
function approvers({ approvals = [] }: ComplaintRecord): Readonly<Record<string, string>> {
  return Object.fromEntries(
    approvals.flatMap(({ event, person }) => (person === undefined ? [] : [[event, person]])),
  );
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
