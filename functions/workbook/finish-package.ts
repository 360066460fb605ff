import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { WorkbookPlan } from '../../core/workbook/workbook-plan';
import { addCharts } from './add-charts';
import { mendStyles } from './mend-styles';

/** Puts into a written package what the workbook library cannot write: charts and sound styles. */
export function finishPackage(bytes: Uint8Array, plan: WorkbookPlan): Uint8Array {
  const parts = unzipSync(bytes);
  const styles = parts['xl/styles.xml'];
  const mended = styles ? { 'xl/styles.xml': strToU8(mendStyles(strFromU8(styles))) } : {};
  return zipSync(addCharts({ ...parts, ...mended }, plan), { level: 6 });
}
