import { isExplanationNote } from '../../core/workbook/explanation-note';

/**
 * Writes the note of a cell (ExcelApi 1.18), in place of the one this add-in wrote before.
 *
 * @param cell address on the sheet, e.g. `K2`.
 * @returns false when somebody else's note stands there; then nothing was written.
 */
export async function writeAsNote(
  context: Pick<Excel.RequestContext, 'sync'>,
  sheet: { readonly notes: Pick<Excel.NoteCollection, 'add' | 'getItemOrNullObject'> },
  cell: string,
  content: string,
): Promise<boolean> {
  const note = sheet.notes.getItemOrNullObject(cell);
  note.load('content');
  await context.sync();
  if (!note.isNullObject) {
    if (!isExplanationNote(note.content)) return false;
    note.delete();
  }
  sheet.notes.add(cell, content);
  await context.sync();
  return true;
}
