import type { ComplaintRecord } from '../../core/record/record';
import type { RulebookDefinition } from '../../core/rulebook/definition';
import { hasRole, type Caller } from './caller';

/** Which records of a ledger a caller may see and change. */
export interface Scope {
  readonly sees: (record: ComplaintRecord) => boolean;
  /** @param before what is stored; undefined for a new record. */
  readonly mayChange: (before: ComplaintRecord | undefined) => boolean;
}

const everything: Scope = { sees: () => true, mayChange: () => true };

/**
 * Managers, records managers and jobs have the whole ledger. A clerk has the records of their own
 * department and those of none, and may enter any; a handler changes those assigned to them, and
 * where nobody is assigned those of their department. Where the regime has no department, or the
 * directory tells none of the caller, a department keeps nobody out.
 */
export function scopeOf(caller: Caller, fields: RulebookDefinition['fields']): Scope {
  if (hasRole(caller, ['Manager', 'Records', 'Job'])) return everything;
  const valueOf = (use: 'department' | 'handler', { fields: values }: ComplaintRecord): string => {
    const key = fields.find((field) => field.use === use)?.key;
    return String((key !== undefined && values[key]) || '').trim();
  };
  const isOwn = (record: ComplaintRecord): boolean => {
    const department = valueOf('department', record);
    return caller.department === undefined || department === '' || department === caller.department;
  };
  const isAssigned = (record: ComplaintRecord): boolean =>
    valueOf('handler', record) === caller.name;
  const handles = (record: ComplaintRecord): boolean =>
    valueOf('handler', record) === '' ? isOwn(record) : isAssigned(record);
  const [isClerk, isHandler] = [hasRole(caller, ['Clerk']), hasRole(caller, ['Handler'])];
  return {
    sees: (record) => isOwn(record) || isAssigned(record),
    mayChange: (before) =>
      (isClerk && (before === undefined || isOwn(before))) ||
      (isHandler && before !== undefined && handles(before)),
  };
}
