import { coDepartments, leadDepartment } from '../../core/record/departments-of';
import type { ComplaintRecord } from '../../core/record/record';
import type { Rulebook } from '../../core/rulebook/rulebook';
import type { ChaseNotice } from '../ledger/chase-notice';
import type { Seals } from '../store/read-seals';
import type { Mask } from './mask-record';

/** What is hidden from the reader of a notice. */
export interface NoticeMask {
  /** Hides what the reader may not see of the record. */
  readonly mask: Mask;
  readonly seals: Seals;
  readonly rulebook: Pick<Rulebook, 'fields'>;
}

/**
 * A notice with the department and person that would be shown if its record had them now; who
 * signed for the notice of a sealed record is not told either.
 */
export function maskNotice(
  notice: ChaseNotice,
  record: ComplaintRecord,
  { mask, seals, rulebook: { fields } }: NoticeMask,
): ChaseNotice {
  const keyOf = (use: 'department' | 'handler') => fields.find((field) => field.use === use)?.key;
  const [departmentKey, handlerKey] = [keyOf('department'), keyOf('handler')];
  const { department, handler, receivedBy, ...open } = notice;
  const isField = notice.clock !== CO_HANDLING && departmentKey !== undefined;
  const part = notice.clock === CO_HANDLING ? 'co' : 'lead';
  const at = { instant: notice.issuedAt, dateOnly: false } as const;
  const shown = mask({
    ...record,
    fields: {
      ...record.fields,
      ...(isField && { [departmentKey]: department }),
      ...(handlerKey !== undefined && { [handlerKey]: handler }),
    },
    assignments: isField || department === '' ? [] : [{ department, part, at }],
  });
  const isSigned = receivedBy !== undefined && !seals.has(record.id);
  return {
    ...open,
    department:
      part === 'co' ? (coDepartments(shown)[0]?.department ?? '') : leadDepartment(shown, fields),
    handler: handlerKey === undefined ? '' : String(shown.fields[handlerKey] ?? ''),
    ...(isSigned && { receivedBy }),
  };
}

/** Key of the clock of a department that shares a case. */
const CO_HANDLING = 'co-handling';
