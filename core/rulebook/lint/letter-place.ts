import type { RulebookDefinition } from '../definition';
import type { LintRule } from './lint-rule';

/** A place in a letter that no record can fill, or places that differ between the languages. */
export const letterPlace: LintRule = (definition) => {
  const known = knownPlaces(definition);
  return definition.letters.flatMap(({ key, parts, clause }, index) =>
    parts.flatMap(({ text }, part) =>
      [...new Set([...placesOf(text.zh), ...placesOf(text.en)])]
        .filter((place) => !known.has(place))
        .map((place) => ({
          code: 'letter-place',
          severity: 'error' as const,
          field: key,
          clause,
          path: ['letters', index, 'parts', part],
          message: {
            zh: `文书中的“{{${place}}}”无从填写。`,
            en: `Nothing fills “{{${place}}}” in the letter.`,
          },
        })),
    ),
  );
};

function placesOf(text: string): readonly string[] {
  return [...text.matchAll(/\{\{([^}]*)\}\}/g)].map((match) => match[1] ?? '');
}

function knownPlaces(definition: RulebookDefinition): ReadonlySet<string> {
  const { fields, events, clocks, parameters, formulas } = definition;
  return new Set([
    'number',
    'level',
    'outcome',
    'today',
    ...[...fields, ...events].map(({ key }) => key),
    ...clocks.map(({ key }) => `due.${key}`),
    ...parameters.map(({ key }) => `parameters.${key}`),
    ...formulas.map(({ key }) => `results.${key}`),
  ]);
}
