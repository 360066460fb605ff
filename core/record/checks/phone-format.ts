import type { Finding } from '../../finding';
import type { Field } from '../../rulebook/rulebook';
import { isPhoneNumber } from '../phone-number';
import { shownValue } from '../shown-value';
import { noFindings, type CheckCompiler } from './check';

/** A telephone field that does not look like a telephone number; only a warning, abroad is wide. */
export const phoneFormat: CheckCompiler = ({ fields }) => {
  const phones = fields.filter(({ type }) => type === 'phone');
  if (phones.length === 0) return undefined;
  return ({ record }) => {
    let findings = noFindings;
    for (const field of phones) {
      const value = record.fields[field.key];
      if (value === undefined || isPhoneNumber(String(value))) continue;
      findings = [...findings, notAPhone(field, String(value))];
    }
    return findings;
  };
};

function notAPhone({ key, title, clause }: Field, value: string): Finding {
  const found = shownValue(value);
  return {
    code: 'field-phone',
    severity: 'warning',
    field: key,
    clause,
    message: {
      zh: `“${title.zh}”为“${found}”，应为电话号码，如 13800138000 或 0755-82345678。`,
      en: `“${title.en}” is “${found}”, expected a telephone number such as 13800138000 or 0755-82345678.`,
    },
  };
}
