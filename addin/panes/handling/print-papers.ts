import type { Instant } from '../../../core/date/time';
import { countsOverLedger } from '../../../core/handling/counts-over-ledger';
import { isList, type Paper } from '../../../core/paper/paper';
import { paperCase } from '../../../core/paper/paper-case';
import { paperWorkbook } from '../../../core/paper/paper-workbook';
import { parseRecord } from '../../../core/record/parse-record';
import type { ComplaintRecord } from '../../../core/record/record';
import type { Rulebook } from '../../../core/rulebook/rulebook';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { readRegister, type RegisterRow } from '../../workbook/read-register';
import { MOST_ROWS, readSelectedRows, type SelectedRows } from '../../workbook/read-selected-rows';
import { writePapers } from '../../workbook/write-papers';

/** What came of an order to print: the new sheets, or what is wrong with the selection. */
export type Printed =
  | { readonly kind: 'printed'; readonly sheets: readonly string[] }
  | Exclude<SelectedRows, { kind: 'rows' }>;

/** Sheets of their own that are made at once. */
const MOST_SHEETS = 50;

/** Complaints printed at once: a list has them all on one sheet. */
export const mostPapers = (paper: Paper): number => (isList(paper) ? MOST_ROWS : MOST_SHEETS);

export interface PrintOrder {
  readonly ledger: LedgerSettings;
  readonly paper: Paper;
  /** Whose copy it is; absent: the office's own. */
  readonly copyFor: Rulebook['roles'][number] | undefined;
  readonly asOf: Instant;
}

/** Writes a paper for each selected complaint into the workbook, ready to print. */
export async function printPapers(order: PrintOrder): Promise<Printed> {
  const { ledger, paper, copyFor, asOf } = order;
  const selected = await readSelectedRows(ledger);
  if (selected.kind !== 'rows') return selected;
  const { rows } = selected;
  if (rows.length > mostPapers(paper)) return { kind: 'too-many' };
  const all = countsOverLedger(ledger.rulebook) ? await readAll(ledger) : [];
  const caseOf = (row: RegisterRow) => {
    const record = recordOf(row, ledger);
    const others = all.filter(({ id }) => id !== record.id);
    return paperCase({ record, ledger, asOf, others, copyFor: copyFor?.key });
  };
  const [first, ...more] = rows;
  const cases = [caseOf(first), ...more.map(caseOf)] as const;
  const sheets = await writePapers((taken) =>
    paperWorkbook({ paper, cases, ledgerName: ledger.name, copyFor: copyFor?.title, taken }),
  );
  return { kind: 'printed', sheets };
}

const recordOf = ({ raw }: RegisterRow, { rulebook, zone }: LedgerSettings): ComplaintRecord =>
  parseRecord(raw, rulebook, zone).record;

async function readAll(ledger: LedgerSettings): Promise<readonly ComplaintRecord[]> {
  const { rows } = await readRegister(ledger);
  return rows.map((row) => recordOf(row, ledger));
}
