import type { Field } from '../rulebook/rulebook';
import type { Language } from '../text';

/** How a choice stands in a cell: its name in the ledger's language; an unknown value as it is. */
export function choiceText(value: string, { choices }: Field, language: Language): string {
  const choice = choices?.find((candidate) => candidate.value === value);
  return language === 'en' && choice ? choice.en : value;
}
