import type { Finding } from '../finding';
import { bindParameters } from './bind-parameters';
import { compileCondition } from './compile-condition';
import type { RulebookDefinition } from './definition';
import { unreadableCondition } from './lint/unreadable-condition';
import type { Clock, Condition, Duration, Extension, Field, Level, Rulebook } from './rulebook';

type Values = Readonly<Record<string, string | number>>;

/**
 * Makes a definition ready to run: binds its parameters and compiles each condition once. There is
 * no rulebook when a parameter has an error or a condition cannot be read.
 */
export function bindRulebook(
  definition: RulebookDefinition,
  parameters: Readonly<Record<string, unknown>>,
): { rulebook?: Rulebook; findings: Finding[] } {
  const { values, findings } = bindParameters(definition.parameters, parameters);
  const all = [...findings, ...unreadableCondition(definition)];
  if (all.some(({ severity }) => severity === 'error')) return { findings: all };
  const rulebook: Rulebook = {
    ...definition,
    definition,
    parameters: values,
    fields: definition.fields.map(bindField),
    levels: definition.levels.map(bindLevel),
    acceptance: definition.acceptance.map((rule) => bindWhen(rule)),
    events: definition.events.map((event) => bindWhen(event)),
    clocks: definition.clocks.map((clock) => bindClock(clock, values)),
    escalations: definition.escalations.map((escalation) => bindWhen(escalation)),
  };
  return { rulebook, findings: all };
}

function bindField(field: RulebookDefinition['fields'][number]): Field {
  const { required } = field;
  return {
    ...field,
    required: typeof required === 'string' ? compileCondition(required) : required,
  };
}

function bindLevel({ suggestWhen, ...level }: RulebookDefinition['levels'][number]): Level {
  return suggestWhen === undefined
    ? level
    : { ...level, suggestWhen: compileCondition(suggestWhen) };
}

type Conditional = { readonly when?: string | undefined };
type Bound<Item> = Omit<Item, 'when'> & { readonly when?: Condition };

function bindWhen<Item extends Conditional>({ when, ...rest }: Item): Bound<Item> {
  return when === undefined ? rest : { ...rest, when: compileCondition(when) };
}

type ClockDefinition = RulebookDefinition['clocks'][number];

function bindClock(definition: ClockDefinition, values: Values): Clock {
  const { within, extension, warning, ...rest } = bindWhen(definition);
  return {
    ...rest,
    within: bindDuration(within, values),
    ...(extension && { extension: bindExtension(extension, within.unit, values) }),
    ...(warning && { warning: bindDuration(warning, values) }),
  };
}

function bindExtension(
  definition: NonNullable<ClockDefinition['extension']>,
  clockUnit: Duration['unit'],
  values: Values,
): Extension {
  const { amount, unit = clockUnit, ...rest } = bindWhen(definition);
  return { ...rest, unit, ...(amount !== undefined && { amount: bindAmount(amount, values) }) };
}

function bindDuration({ amount, unit }: ClockDefinition['within'], values: Values): Duration {
  return { amount: bindAmount(amount, values), unit };
}

function bindAmount(amount: ClockDefinition['within']['amount'], values: Values): number {
  if (typeof amount === 'number') return amount;
  const value = values[amount.parameter];
  if (typeof value === 'number') return value;
  throw new TypeError(`Parameter “${amount.parameter}” is not a number the rulebook defines.`);
}
