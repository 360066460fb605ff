import type { ComplaintRecord, FieldValue } from '../../core/record/record';
import type { RulebookDefinition } from '../../core/rulebook/definition';
import { hasRole, type Caller } from './caller';

type Fields = RulebookDefinition['fields'];

/** Hides what a caller may not see of a record; the record itself is not changed. */
export type Mask = (record: ComplaintRecord) => ComplaintRecord;

/** The mask for a caller over the fields of a rulebook. */
export type MaskFor = (caller: Caller, fields: Fields) => Mask;

/** Managers and records managers see personal fields, nobody else does. */
export function seesPersonal(caller: Caller): boolean {
  return hasRole(caller, ['Manager', 'Records']);
}

/** Masks by role. */
export const maskByRole: MaskFor = (caller, fields) => {
  const personal = fields.filter((field) => field.personal);
  if (personal.length === 0 || seesPersonal(caller)) return (record) => record;
  return (record) => ({ ...record, fields: maskFields(record.fields, personal) });
};

function maskFields(
  values: ComplaintRecord['fields'],
  personal: Fields,
): ComplaintRecord['fields'] {
  const masked = personal.flatMap(({ key, type }) => {
    const value = values[key];
    return value === undefined ? [] : [[key, maskValue(value, type)] as const];
  });
  return { ...values, ...Object.fromEntries(masked) };
}

/** A phone keeps its first three and last two digits, a short text its first character. */
function maskValue(value: FieldValue, type: Fields[number]['type']): FieldValue {
  const characters = Array.from(String(value));
  if (type === 'phone' && characters.length >= 7) {
    return `${characters.slice(0, 3).join('')}****${characters.slice(-2).join('')}`;
  }
  if (type === 'text' && characters.length <= 20) return `${characters[0] ?? ''}**`;
  return '***';
}
