import type { Field } from '../../../core/rulebook/rulebook';

/** What was typed into the controls of some fields; those left empty are left out. */
export function typedFields(
  fields: readonly Field[],
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string | boolean>> {
  return Object.fromEntries(
    fields.flatMap(({ key, type }) => {
      const text = values[key]?.trim() ?? '';
      if (text === '') return [];
      return [[key, type === 'yes-no' ? text === 'yes' : text]];
    }),
  );
}
