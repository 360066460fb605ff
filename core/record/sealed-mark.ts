import type { RulebookDefinition } from '../rulebook/definition';
import type { ComplaintRecord } from './record';

/** What stands where the summary of a sealed record would. */
export const sealedMark = '（密件）';

/** Whose fields may be the ones of a definition, or of a rulebook that is bound. */
interface Regime {
  readonly fields: readonly Pick<RulebookDefinition['fields'][number], 'key' | 'use' | 'type'>[];
}

/** The fields of a sealed record that are shown: the mark in its summary, or in its first text. */
export function sealedFields({ fields }: Regime): ComplaintRecord['fields'] {
  const key = (
    fields.find(({ use }) => use === 'summary') ?? fields.find(({ type }) => type === 'text')
  )?.key;
  return key === undefined ? {} : { [key]: sealedMark };
}

/** Whether of a record no more is shown than that it is sealed. */
export function isShownSealed(
  { fields }: Pick<ComplaintRecord, 'fields'>,
  rulebook: Regime,
): boolean {
  return Object.keys(sealedFields(rulebook)).some((key) => fields[key] === sealedMark);
}
