import { assessRecord } from '../clock/assess-record';
import type { Instant } from '../date/time';
import { formulaResults } from '../handling/formula-results';
import { hiddenFrom } from '../handling/hidden-from';
import { withoutHidden } from '../handling/without-hidden';
import type { PrintedCase } from '../handling/printed-value';
import type { ComplaintRecord } from '../record/record';
import type { LedgerSettings } from '../workbook/ledger-settings';

/** Which record is printed, as it stands when, and for whom. */
export interface PaperSubject {
  readonly record: ComplaintRecord;
  readonly ledger: LedgerSettings;
  readonly asOf: Instant;
  /** The other records of the ledger, where formulas count over all of them. */
  readonly others?: readonly ComplaintRecord[];
  /** Key of the role that gets the copy, or of several; absent: the office keeps it. */
  readonly copyFor?: string | readonly string[] | undefined;
}

/** Makes a record ready to print; what the regime hides from the reader is taken out of it. */
export function paperCase(subject: PaperSubject): PrintedCase {
  const { record, ledger, asOf, others = [], copyFor } = subject;
  const { rulebook, zone, language } = ledger;
  const readers = copyFor === undefined || copyFor.length === 0 ? [OFFICE] : [copyFor].flat();
  const hidden = [...new Set(readers.flatMap((role) => hiddenFrom(role, record, rulebook, zone)))];
  const open = withoutHidden(record, hidden);
  return {
    record: open,
    hidden,
    rulebook,
    zone,
    assessment: assessRecord(record, rulebook, ledger, asOf),
    results: formulaResults({ record: open, others, inputs: {} }, rulebook, zone),
    language,
  };
}

/** No role: only what is hidden from everybody stays out of the office's own copy. */
const OFFICE = '';
