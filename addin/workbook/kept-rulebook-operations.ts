import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { RULEBOOK_NAME, rulebookCells, rulebookPlace } from '../../core/workbook/rulebook-sheet';
import { cellOperations } from './cell-operations';
import type { Operation } from './sync-in-batches';

/** The operations that write another version of the rulebook the workbook keeps; none for others. */
export async function keptRulebookOperations(
  context: Excel.RequestContext,
  ledger: LedgerSettings,
): Promise<readonly Operation[]> {
  if (!ledger.ownRulebook) return [];
  const name = context.workbook.names.getItemOrNullObject(RULEBOOK_NAME);
  name.load('name');
  await context.sync();
  const { row, column } = rulebookPlace;
  if (name.isNullObject) return [];
  const { worksheet: sheet } = name.getRange();
  const place = { sheet, row, column, isText: () => true };
  return [
    { bytes: 500, run: () => name.getRange().clear(Excel.ClearApplyTo.contents) },
    ...cellOperations(place, rulebookCells(ledger.rulebook.definition)),
  ];
}
