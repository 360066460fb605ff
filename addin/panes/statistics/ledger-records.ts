import type { Finding } from '../../../core/finding';
import { parseRecord } from '../../../core/record/parse-record';
import type { ComplaintRecord, RawRecord } from '../../../core/record/record';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { readRegister } from '../../workbook/read-register';

/** The records of the sheet as they stand now. */
export interface LedgerRecords {
  readonly records: readonly ComplaintRecord[];
  /** The same records as the rows say them. */
  readonly raw: readonly RawRecord[];
  /** What of the register could not be read, by 1-based sheet row; 0 concerns the whole table. */
  readonly unreadable: readonly { readonly row: number; readonly finding: Finding }[];
}

/** Reads every complaint of the register; a value that cannot be read is left out and reported. */
export async function ledgerRecords(ledger: LedgerSettings): Promise<LedgerRecords> {
  const { rows, findings } = await readRegister(ledger);
  const read = rows.map(({ row, raw }) => ({
    row,
    ...parseRecord(raw, ledger.rulebook, ledger.zone),
  }));
  return {
    records: read.map(({ record }) => record),
    raw: rows.map(({ raw }) => raw),
    unreadable: [
      ...findings.map((finding) => ({ row: 0, finding })),
      ...read.flatMap(({ row, findings: own }) => own.map((finding) => ({ row, finding }))),
    ],
  };
}
