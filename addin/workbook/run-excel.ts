/**
 * Runs one action on the workbook; where Excel can (ExcelApi 1.19) it is one step to undo.
 *
 * @throws OfficeExtension.Error when Excel refuses, e.g. while a cell is being edited.
 */
export function runExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return canGroupUndo() ? Excel.run({ mergeUndoGroup: true }, work) : Excel.run(work);
}

const canGroupUndo = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.19');
