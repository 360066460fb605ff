import type { Finding } from '../finding';
import { ambiguityId, chosenAlternative, readingOf, type Choices } from './choices';
import type { RulebookDefinition } from './definition';

type Parameters = Readonly<Record<string, unknown>>;

/** The parameters a ledger gives with what the chosen readings set above them. */
export function settledParameters(
  { ambiguities }: Pick<RulebookDefinition, 'ambiguities'>,
  given: Parameters,
  choices: Choices,
): Parameters {
  const set = ambiguities.flatMap((ambiguity) => {
    const alternative = chosenAlternative(ambiguity, choices);
    return alternative === undefined ? [] : Object.entries(alternative.set);
  });
  return set.length === 0 ? given : { ...given, ...Object.fromEntries(set) };
}

/** The parameters without what the chosen readings set: those have their defaults again. */
export function unsettledParameters(
  definition: Pick<RulebookDefinition, 'ambiguities'>,
  parameters: Parameters,
  choices: Choices,
): Parameters {
  const set = settledParameters(definition, {}, choices);
  return Object.fromEntries(Object.entries(parameters).filter(([key]) => !Object.hasOwn(set, key)));
}

/** The choices the regime knows, each in the Chinese words of its reading. */
export const knownChoices = (
  { ambiguities }: Pick<RulebookDefinition, 'ambiguities'>,
  choices: Choices,
): Choices =>
  Object.fromEntries(
    ambiguities.flatMap((ambiguity) => {
      const { text, isSettled } = readingOf(ambiguity, choices);
      return isSettled ? [[ambiguityId(ambiguity), text.zh]] : [];
    }),
  );

/** Choices in what the regime leaves open; a warning for each it does not. */
export function checkChoices(
  { ambiguities }: Pick<RulebookDefinition, 'ambiguities'>,
  choices: Choices,
): readonly Finding[] {
  const known = new Set(ambiguities.map(ambiguityId));
  return Object.keys(choices)
    .filter((id) => !known.has(id))
    .map((id) => ({
      code: 'choice-unknown',
      severity: 'warning',
      field: id,
      message: {
        zh: `本制度没有“${id}”这一待定事项，所作选择未采用。`,
        en: `This regime leaves no “${id}” open; the choice is not used.`,
      },
    }));
}
