import type { ColumnMapping } from '../../../core/record/column-mapping';
import { importRows, type ImportedRows, type RowFinding } from '../../../core/record/import-rows';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import type { SourceTable } from '../../../core/workbook/source-table';
import { duplicateNumbers } from '../../../core/record/duplicate-numbers';
import { intakeMissing } from '../../ledger/intake-missing';
import { breathe } from '../../app/breathe';

/** Order of dates such as `04/05/2019`; `none` leaves them unread. */
export type DateOrderChoice = 'none' | 'ymd' | 'mdy' | 'dmy';

/** Rows checked at a stretch before the pane may draw again. */
const ROWS_AT_A_TIME = 2_000;

/**
 * Reads and checks the rows of a file, a stretch at a time, so that the pane stays alive at 100,000
 * rows.
 *
 * @param onProgress told the share done (0–1).
 */
export async function checkRows(
  table: SourceTable,
  mapping: ColumnMapping,
  ledger: LedgerSettings,
  order: DateOrderChoice,
  onProgress: (share: number) => void,
): Promise<ImportedRows> {
  const records: ImportedRows['records'][number][] = [];
  const findings: RowFinding[] = [];
  for (let start = 0; start < table.rows.length; start += ROWS_AT_A_TIME) {
    const part = { ...table, rows: table.rows.slice(start, start + ROWS_AT_A_TIME) };
    const checked = importRows(
      part,
      mapping,
      ledger.rulebook,
      ledger.zone,
      order === 'none' ? undefined : order,
    );
    records.push(...checked.records);
    findings.push(
      ...checked.findings.filter(({ code }) => code !== 'number-duplicate'),
      ...withoutIntake(checked, ledger),
    );
    onProgress(Math.min(1, (start + ROWS_AT_A_TIME) / table.rows.length));
    await breathe();
  }
  return { records, findings: [...findings, ...repeated(records)].sort((a, b) => a.row - b.row) };
}

/** Numbers that repeat anywhere in the file, not only within a stretch. */
const repeated = (records: ImportedRows['records']): readonly RowFinding[] =>
  duplicateNumbers(records.map(({ record }) => record)).map(({ index, finding }) => ({
    ...finding,
    row: records[index]?.row ?? 0,
  }));

/** Rows without a time of receipt, unless what stands there was already found unreadable. */
const withoutIntake = (
  { records, findings }: ImportedRows,
  { rulebook }: LedgerSettings,
): readonly RowFinding[] =>
  records.flatMap(({ row, record }) =>
    intakeMissing(record.events, rulebook, 'warning')
      .filter(({ field }) => !findings.some((known) => known.row === row && known.field === field))
      .map((finding) => ({ ...finding, row })),
  );
