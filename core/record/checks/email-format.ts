import type { Finding } from '../../finding';
import type { Field } from '../../rulebook/rulebook';
import { shownValue } from '../shown-value';
import { noFindings, type CheckCompiler } from './check';

/** An e-mail field that does not look like an address; only a warning. */
export const emailFormat: CheckCompiler = ({ fields }) => {
  const addresses = fields.filter(({ type }) => type === 'email');
  if (addresses.length === 0) return undefined;
  return ({ record }) => {
    let findings = noFindings;
    for (const field of addresses) {
      const value = record.fields[field.key];
      if (value === undefined || isAddress(String(value))) continue;
      findings = [...findings, notAnAddress(field, String(value))];
    }
    return findings;
  };
};

function isAddress(text: string): boolean {
  const [name = '', host = '', ...more] = text.split('@');
  const labels = host.split('.');
  return (
    more.length === 0 &&
    /^[^\s,;<>]{1,64}$/.test(name) &&
    labels.length >= 2 &&
    labels.every((label) => /^[\p{L}\d-]{1,63}$/u.test(label))
  );
}

function notAnAddress({ key, title, clause }: Field, value: string): Finding {
  const found = shownValue(value);
  return {
    code: 'field-email',
    severity: 'warning',
    field: key,
    clause,
    message: {
      zh: `“${title.zh}”为“${found}”，应为电子邮箱，如 name@example.com。`,
      en: `“${title.en}” is “${found}”, expected an e-mail address such as name@example.com.`,
    },
  };
}
