import type { Finding } from '../../finding';
import type { Condition, Field, Rulebook } from '../../rulebook/rulebook';
import type { Text } from '../../text';
import type { RecordFacts } from '../record-facts';
import { noFindings, type CheckCompiler } from './check';

/**
 * A field that is empty although the regime always asks for it, asks for it under a condition that
 * holds, or asks for it before an event that has happened.
 */
export const requiredField: CheckCompiler = (rulebook) => {
  const demands = rulebook.fields.flatMap((field) => demandsOn(field, rulebook));
  if (demands.length === 0) return undefined;
  return (facts) => {
    const { fields } = facts.record;
    let findings = noFindings;
    for (const demand of demands) {
      if (fields[demand.key] !== undefined) continue;
      const event = demand.always || cause(demand, facts);
      if (event === undefined || isNumbered(demand, facts)) continue;
      findings = [...findings, missing(demand.field, event)];
    }
    return findings;
  };
};

interface Demand {
  readonly key: string;
  readonly field: Field;
  readonly always: boolean;
  readonly when: Condition | undefined;
  /** Events that need the field. */
  readonly events: readonly { readonly key: string; readonly title: Text }[];
}

function demandsOn(field: Field, rulebook: Rulebook): readonly Demand[] {
  const { required } = field;
  const events = rulebook.events
    .filter((event) => event.requires.includes(field.key))
    .map(({ key, title }) => ({ key, title }));
  const when = typeof required === 'boolean' ? undefined : required;
  if (required === false && events.length === 0) return [];
  return [{ key: field.key, field, always: required === true, when, events }];
}

/** The field that names the register number is filled when the record has one. */
function isNumbered({ field }: Demand, { record }: RecordFacts): boolean {
  return field.use === 'number' && record.number !== undefined;
}

/** Why the field is needed: an event's title, `true` for the field itself, `undefined` for not needed. */
function cause({ when, events }: Demand, facts: RecordFacts): Text | true | undefined {
  for (const { key, title } of events) if (facts.record.events[key] !== undefined) return title;
  return when !== undefined && facts.holds(when) ? true : undefined;
}

function missing({ key, title, clause }: Field, event: Text | true): Finding {
  const because =
    event === true
      ? { zh: '此项必填', en: 'it is required' }
      : { zh: `登记“${event.zh}”须先填此项`, en: `“${event.en}” needs it` };
  return {
    code: 'field-required',
    severity: 'error',
    field: key,
    clause,
    message: {
      zh: `“${title.zh}”未填写：${because.zh}。`,
      en: `“${title.en}” is empty: ${because.en}.`,
    },
  };
}
