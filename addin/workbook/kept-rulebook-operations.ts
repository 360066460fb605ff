import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { RULEBOOK_NAME, rulebookCells, rulebookPlace } from '../../core/workbook/rulebook-sheet';
import { cellOperations } from './cell-operations';
import type { Operation } from './sync-in-batches';

/** The operations that write another version of the rulebook the workbook keeps; none for others. */
export function keptRulebookOperations(
  context: Excel.RequestContext,
  ledger: LedgerSettings,
): readonly Operation[] {
  if (!ledger.ownRulebook) return [];
  const range = context.workbook.names.getItem(RULEBOOK_NAME).getRange();
  const place = { sheet: range.worksheet, row: rulebookPlace.row, column: rulebookPlace.column };
  return [
    { bytes: 500, run: () => range.clear(Excel.ClearApplyTo.contents) },
    ...cellOperations({ ...place, isText: () => true }, rulebookCells(ledger.rulebook.definition)),
  ];
}
