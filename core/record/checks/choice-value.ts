import type { Finding } from '../../finding';
import type { Field } from '../../rulebook/rulebook';
import { shownValue } from '../shown-value';
import { noFindings, type CheckCompiler } from './check';

/** A choice field that holds none of its choices. */
export const choiceValue: CheckCompiler = ({ fields }) => {
  const lists = fields
    .filter(({ type }) => type === 'choice')
    .map((field) => ({ field, values: new Set(field.choices?.map(({ value }) => value)) }));
  if (lists.length === 0) return undefined;
  return ({ record }) => {
    let findings = noFindings;
    for (const { field, values } of lists) {
      const value = record.fields[field.key];
      if (value === undefined || (typeof value === 'string' && values.has(value))) continue;
      findings = [...findings, notAChoice(field, value)];
    }
    return findings;
  };
};

function notAChoice({ key, title, choices = [], clause }: Field, value: unknown): Finding {
  const found = shownValue(value);
  const shown = choices.slice(0, SHOWN_CHOICES);
  const rest = choices.length > shown.length ? '…' : '';
  return {
    code: 'field-choice',
    severity: 'error',
    field: key,
    clause,
    message: {
      zh: `“${title.zh}”为“${found}”，应为：${shown.map((choice) => choice.value).join('、')}${rest}。`,
      en: `“${title.en}” is “${found}”, expected: ${shown.map(({ en }) => en).join(', ')}${rest}.`,
    },
  };
}

const SHOWN_CHOICES = 8;
