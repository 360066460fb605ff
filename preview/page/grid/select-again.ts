import type { FUniver } from '@univerjs/presets';

/** What a selection says when it has been made. */
const MOVE_END = 2;

/** Makes the present selection once more, so that the toolbar says anew what it is of. */
export function selectAgain(univerAPI: FUniver): void {
  const workbook = univerAPI.getActiveWorkbook();
  const sheet = workbook?.getActiveSheet();
  const selection = sheet?.getSelection();
  const range = selection?.getActiveRange()?.getRange();
  if (!workbook || !sheet || !range) return;
  void univerAPI.executeCommand('sheet.operation.set-selections', {
    unitId: workbook.getId(),
    subUnitId: sheet.getSheetId(),
    type: MOVE_END,
    selections: [{ range, primary: selection?.getCurrentCell() ?? null, style: null }],
  });
}
