import type { ComplaintRecord } from '../../core/record/record';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { registerLayout } from '../../core/workbook/register-layout';
import { registerRow } from '../../core/workbook/register-row';
import { officeNow } from './office-ledger';

/** The headers of a ledger's register and the row of a record, as a formula reads them. */
export function registerCells(
  record: ComplaintRecord,
  ledger: LedgerSettings,
): { readonly titles: readonly string[]; readonly cells: readonly unknown[] } {
  const layout = registerLayout(ledger, officeNow);
  const cells = registerRow(record, layout, officeNow, { row: 1, version: 1 });
  return {
    titles: layout.columns.map(({ header }) => header),
    cells: cells.map((cell) =>
      typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : (cell ?? ''),
    ),
  };
}
