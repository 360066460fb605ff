import type { Field } from '../rulebook/rulebook';
import type { FieldReading } from './field-reading';
import { foldVariants } from './fold-variants';
import { normaliseText, trimText } from './normalise-text';

/**
 * Makes the reader of a choice field: a value or its English name, whatever its case, width
 * and spelling (訴 for 诉), becomes the value; any other text is kept for the check to report.
 */
export function choiceReader(field: Field): (value: unknown) => FieldReading {
  const values = new Map<string, string>();
  for (const { value, en } of field.choices ?? []) {
    values.set(fold(en), value);
  }
  for (const { value } of field.choices ?? []) values.set(fold(value), value);
  const exact = new Set(values.values());
  return (input) => {
    if (typeof input === 'string') {
      return exact.has(input) ? input : (values.get(fold(input)) ?? (trimText(input) || undefined));
    }
    if (typeof input !== 'number' && typeof input !== 'boolean') return unreadable;
    return values.get(fold(String(input))) ?? String(input);
  };
}

const unreadable = {
  code: 'text-unreadable',
  expected: { zh: '应为选项之一', en: 'expected one of the choices' },
} as const;

function fold(text: string): string {
  return foldVariants(normaliseText(text)).toLowerCase().replaceAll(' ', '');
}
