import type { Clock, Field, Rulebook } from '../rulebook/rulebook';
import type { Text } from '../text';
import { referencesOf } from '../rulebook/condition-syntax';
import { conditionsOf } from '../rulebook/conditions-of';
import { parseCondition } from '../rulebook/parse-condition';
import { eventsAfter } from './events-after';
import { fieldReader, type FieldReader } from './field-reader';
import { foldText } from './fold-text';

interface FieldPlan {
  readonly key: string;
  readonly field: Field;
  readonly read: FieldReader;
}

/** What reading a record needs of a rulebook, worked out once. */
export interface RecordPlan {
  readonly fields: readonly FieldPlan[];
  readonly fieldKeys: ReadonlySet<string>;
  /** Keys of the money fields that a condition looks at. */
  readonly comparedMoney: readonly string[];
  readonly events: readonly { readonly key: string; readonly title: Text }[];
  readonly eventKeys: ReadonlySet<string>;
  /** Keys of the events that start a new round. */
  readonly reopening: readonly string[];
  /** Keys of the events that may happen again after a reopening. */
  readonly repeatable: ReadonlySet<string>;
  /** Key of the field that names the register number, if the regime has one. */
  readonly numberField: string | undefined;
  /** Level codes by folded code and title. */
  readonly levels: ReadonlyMap<string, string>;
  readonly clocks: ReadonlyMap<string, Clock>;
}

/** The plan of a rulebook; made at the first record and kept as long as the rulebook. */
export function recordPlan(rulebook: Rulebook): RecordPlan {
  const known = plans.get(rulebook);
  if (known !== undefined) return known;
  const plan = createPlan(rulebook);
  plans.set(rulebook, plan);
  return plan;
}

const plans = new WeakMap<Rulebook, RecordPlan>();

function createPlan(rulebook: Rulebook): RecordPlan {
  const { fields, events, levels, clocks } = rulebook;
  return {
    fields: fields
      .filter(({ use }) => use !== 'number')
      .map((field) => ({ key: field.key, field, read: fieldReader(field) })),
    fieldKeys: new Set(fields.map(({ key }) => key)),
    comparedMoney: comparedMoney(rulebook),
    events: events.map(({ key, title }) => ({ key, title })),
    eventKeys: new Set(events.map(({ key }) => key)),
    reopening: events.filter(({ reopens }) => reopens).map(({ key }) => key),
    repeatable: eventsAfter(
      events.filter(({ reopens }) => reopens).map(({ key }) => key),
      events,
    ),
    numberField: fields.find(({ use }) => use === 'number')?.key,
    levels: new Map(
      levels.flatMap(({ code, title }) =>
        [title.en, title.zh, code].map((name) => [foldText(name), code] as const),
      ),
    ),
    clocks: new Map(clocks.map((clock) => [clock.key, clock])),
  };
}

function comparedMoney({ definition }: Rulebook): readonly string[] {
  const compared = new Set(
    conditionsOf(definition).flatMap(({ source }) => {
      const parsed = parseCondition(source);
      return parsed.ok ? referencesOf(parsed.tree).map(({ key }) => key) : [];
    }),
  );
  return definition.fields
    .filter(({ key, type }) => type === 'money' && compared.has(key))
    .map(({ key }) => key);
}
