import { canonicalJson } from '../../core/record/canonical-json';
import { coDepartments, leadDepartment } from '../../core/record/departments-of';
import type { Assignment, ComplaintRecord } from '../../core/record/record';
import type { RulebookDefinition } from '../../core/rulebook/definition';
import { hasRole, type Caller } from './caller';

/** Which records of a ledger a caller may see and change. */
export interface Scope {
  readonly sees: (record: ComplaintRecord) => boolean;
  /** @param before what is stored; undefined for a new record. */
  readonly mayChange: (before: ComplaintRecord | undefined, after: ComplaintRecord) => boolean;
}

const everything: Scope = { sees: () => true, mayChange: () => true };

/**
 * Managers, records managers and jobs have the whole ledger. A clerk has the records of their own
 * department and those of none, and may enter any; a handler changes those assigned to them, and
 * where nobody is assigned those of their department. A department that shares a case (协办) sees it
 * and changes its own part alone: that it is done, or given back. Where the regime has no department, or the
 * directory tells none of the caller, a department keeps nobody out.
 */
export function scopeOf(caller: Caller, fields: RulebookDefinition['fields']): Scope {
  if (hasRole(caller, ['Manager', 'Records', 'Job'])) return everything;
  const handlerOf = ({ fields: values }: ComplaintRecord): string => {
    const key = fields.find(({ use }) => use === 'handler')?.key;
    return String((key !== undefined && values[key]) || '').trim();
  };
  const isOwn = (record: ComplaintRecord): boolean => {
    const department = leadDepartment(record, fields);
    return caller.department === undefined || department === '' || department === caller.department;
  };
  const isAssigned = (record: ComplaintRecord): boolean => handlerOf(record) === caller.name;
  const handles = (record: ComplaintRecord): boolean =>
    handlerOf(record) === '' ? isOwn(record) : isAssigned(record);
  const isOfCaller = ({ department }: Assignment): boolean => department === caller.department;
  const shares = (record: ComplaintRecord): boolean => coDepartments(record).some(isOfCaller);
  const changesOwnPart = (before: ComplaintRecord, after: ComplaintRecord): boolean =>
    shares(before) && canonicalJson(others(before)) === canonicalJson(others(after));
  /** A record without what the caller's department shares of it. */
  const others = (record: ComplaintRecord) => ({
    ...record,
    assignments: (record.assignments ?? []).map((assignment) =>
      assignment.part === 'co' && isOfCaller(assignment)
        ? { department: assignment.department, at: assignment.at, due: assignment.due ?? null }
        : assignment,
    ),
  });
  const [isClerk, isHandler] = [hasRole(caller, ['Clerk']), hasRole(caller, ['Handler'])];
  return {
    sees: (record) => isOwn(record) || isAssigned(record) || shares(record),
    mayChange: (before, after) =>
      ((isClerk || isHandler) && before !== undefined && changesOwnPart(before, after)) ||
      (isClerk && (before === undefined || isOwn(before))) ||
      (isHandler && before !== undefined && handles(before)),
  };
}
