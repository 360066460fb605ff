import type { DepartmentRules, Rulebook } from '../rulebook/rulebook';
import { foldText } from './fold-text';
import type { Assignment, ComplaintRecord } from './record';

/** Times a case may be given back where the regime says nothing. */
const RETURNS_AT_MOST = 2;

type Rules = Pick<Rulebook, 'departments'>;

/** The departments that have a case now: given to them and not given back. */
export const heldAssignments = ({ assignments = [] }: ComplaintRecord): readonly Assignment[] =>
  assignments.filter(({ returnedAt }) => returnedAt === undefined);

/** The departments that have a case together with the one that leads it (协办). */
export const coDepartments = (record: ComplaintRecord): readonly Assignment[] =>
  heldAssignments(record).filter(({ part }) => part === 'co');

/**
 * The department that leads a case: the one it was given to, else what the field says; empty once
 * that one has given it back and nobody else was given it.
 */
export function leadDepartment(
  record: ComplaintRecord,
  fields: readonly { readonly key: string; readonly use?: string | undefined }[],
): string {
  const key = fields.find(({ use }) => use === 'department')?.key;
  const named = String((key !== undefined && record.fields[key]) || '').trim();
  const lead = heldAssignments(record).findLast(({ part }) => part === 'lead');
  if (lead !== undefined) return lead.department;
  const before = record.assignments?.findLast(({ part }) => part === 'lead');
  return before !== undefined && foldText(before.department) === foldText(named) ? '' : named;
}

/** How often a case was given back (退单). */
export const timesReturned = ({ assignments = [] }: ComplaintRecord): number =>
  assignments.filter(({ returnedAt }) => returnedAt !== undefined).length;

/** How often a case may be given back, and who decides after that. */
export const returnRules = ({ departments }: Rules): NonNullable<DepartmentRules['returns']> =>
  departments?.returns ?? { atMost: RETURNS_AT_MOST };

/** Whether a case has been given back as often as it may: somebody above decides who has it. */
export const isReturnedOut = (record: ComplaintRecord, rulebook: Rules): boolean =>
  timesReturned(record) >= returnRules(rulebook).atMost && timesReturned(record) > 0;
