import { useState } from 'react';
import { bindParameters, type BoundParameters } from '../../../core/rulebook/bind-parameters';
import type { Choices } from '../../../core/rulebook/choices';
import type { RulebookDefinition } from '../../../core/rulebook/definition';
import type { Rulebook } from '../../../core/rulebook/rulebook';
import { settledParameters, unsettledParameters } from '../../../core/rulebook/settle-choices';
import { madeChoices } from './ledger-draft';

/** What a person has filled in for the rules of a ledger that is open. */
export interface RulesDraft {
  readonly values: Readonly<Record<string, string>>;
  readonly choices: Choices;
  readonly bound: BoundParameters;
  readonly setValues: (values: Readonly<Record<string, string>>) => void;
  readonly setChoices: (choices: Choices) => void;
}

/** The blanks and open questions of a rulebook, filled at first with what the ledger runs by. */
export function useRulesDraft(definition: RulebookDefinition, present: Rulebook): RulesDraft {
  const [values, setValues] = useState(() => textsOf(definition, present.parameters));
  const [choices, setChoices] = useState<Choices>(present.choices);
  const known = JSON.stringify([present.parameters, present.choices]);
  const [shown, setShown] = useState(known);
  if (shown !== known) {
    // The ledger runs by something else meanwhile, such as what came from others.
    setShown(known);
    setValues(textsOf(definition, present.parameters));
    setChoices(present.choices);
  }
  const made = madeChoices(choices);
  return {
    values,
    choices,
    bound: bindParameters(definition.parameters, settledParameters(definition, values, made)),
    setValues,
    setChoices: (next) => {
      setValues(textsOf(definition, unsettledParameters(definition, values, made)));
      setChoices(next);
    },
  };
}

/** The texts of the controls: what there is, else the default. */
const textsOf = (
  { parameters }: RulebookDefinition,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    parameters.map(({ key, default: preset }) => [key, textOf(given[key] ?? preset)]),
  );

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
