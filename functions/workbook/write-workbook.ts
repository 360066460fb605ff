import type { WorkbookPlan } from '../../core/workbook/workbook-plan';
import { finishPackage } from './finish-package';
import { writeSheet } from './write-sheet';

/**
 * Writes a workbook plan as an .xlsx package; the workbook library is loaded on first use.
 *
 * @param plan sheets, names and charts; cached formula values are written with the formulas.
 * @returns the package's bytes. Text is always written as text, whatever sign it begins with.
 */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const sheet of plan.sheets) writeSheet(workbook, sheet);
  for (const { name, formula } of plan.names) {
    workbook.definedNames.add(formula.replace(/^=/, ''), name);
  }
  return finishPackage(new Uint8Array(await workbook.xlsx.writeBuffer()), plan);
}
