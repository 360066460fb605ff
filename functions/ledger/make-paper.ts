import type { Instant } from '../../core/date/time';
import { countsOverLedger } from '../../core/handling/counts-over-ledger';
import type { PrintedCase } from '../../core/handling/printed-value';
import type { Paper } from '../../core/paper/paper';
import type { ComplaintRecord } from '../../core/record/record';
import type { Language, Text } from '../../core/text';
import type { FoundLedger } from './find-ledger';
import { readSeenRecords } from './read-seen-records';

export interface PaperOrder {
  readonly found: FoundLedger;
  readonly paper: Paper;
  /** As the reader may see them. */
  readonly records: readonly [ComplaintRecord, ...ComplaintRecord[]];
  /** The role that gets the copy; absent: the office keeps it. */
  readonly copyFor: { readonly key: string; readonly title: Text } | undefined;
  readonly asOf: Instant;
  readonly language: Language;
}

/** Writes a paper about some records as an .xlsx; what that needs is loaded only then. */
export async function makePaper(order: PaperOrder): Promise<Uint8Array> {
  const { found, paper, records, copyFor, asOf, language } = order;
  const [{ paperCase }, { paperWorkbook }, { writeWorkbook }] = await Promise.all([
    import('../../core/paper/paper-case'),
    import('../../core/paper/paper-workbook'),
    import('../workbook/write-workbook'),
  ]);
  const { id, name } = found.ledger;
  const ledger = { ...found, id, name, language };
  const all = countsOverLedger(found.rulebook)
    ? (await readSeenRecords(found)).map(found.mask)
    : [];
  const caseOf = (record: ComplaintRecord): PrintedCase => {
    const others = all.filter((other) => other.id !== record.id);
    return paperCase({ record, ledger, asOf, others, copyFor: copyFor?.key });
  };
  const [first, ...more] = records;
  const cases = [caseOf(first), ...more.map(caseOf)] as const;
  return writeWorkbook(paperWorkbook({ paper, cases, ledgerName: name, copyFor: copyFor?.title }));
}
