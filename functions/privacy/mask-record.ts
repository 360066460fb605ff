import type { ComplaintRecord, FieldValue } from '../../core/record/record';
import type { Zone } from '../../core/date/time';
import type { Field, Rulebook } from '../../core/rulebook/rulebook';
import { hasRole, type Caller } from './caller';
import { hideFromRoles } from './hide-from-roles';

/** Hides what a caller may not see of a record; the record itself is not changed. */
export type Mask = (record: ComplaintRecord) => ComplaintRecord;

/** The mask for a caller over the records of a ledger by a rulebook. */
export type MaskFor = (caller: Caller, rulebook: Rulebook, zone: Zone) => Mask;

/** Managers and records managers see personal fields, nobody else does. */
export function seesPersonal(caller: Caller): boolean {
  return hasRole(caller, ['Manager', 'Records']);
}

/** Leaves out what the regime hides from the caller, then masks by role. */
export const maskByRole: MaskFor = (caller, rulebook, zone) => {
  const hide = hideFromRoles(caller.standsFor ?? [], rulebook, zone);
  const personal = rulebook.fields.filter((field) => field.personal);
  if (personal.length === 0 || seesPersonal(caller)) return hide;
  return (record) => {
    const open = hide(record);
    return { ...open, fields: maskFields(open.fields, personal) };
  };
};

function maskFields(
  values: ComplaintRecord['fields'],
  personal: readonly Field[],
): ComplaintRecord['fields'] {
  const masked = personal.flatMap(({ key, type }) => {
    const value = values[key];
    return value === undefined ? [] : [[key, maskValue(value, type)] as const];
  });
  return { ...values, ...Object.fromEntries(masked) };
}

/** A phone keeps its first three and last two digits, a short text its first character. */
function maskValue(value: FieldValue, type: Field['type']): FieldValue {
  const characters = Array.from(String(value));
  if (type === 'phone' && characters.length >= 7) {
    return `${characters.slice(0, 3).join('')}****${characters.slice(-2).join('')}`;
  }
  if (type === 'text' && characters.length <= 20) return `${characters[0] ?? ''}**`;
  return '***';
}
