import type { ReportContents } from './report-contents';
import type { CellValue } from './workbook-plan';

/** Hides a personal value from whoever may not see it; what is empty or masked already stays. */
export function maskPersonal(
  value: CellValue,
  isPersonal: boolean,
  { personal }: Pick<ReportContents, 'personal'>,
): CellValue {
  const isOpen = isPersonal && personal === 'masked';
  if (!isOpen || value === null || value === '' || String(value).includes('*')) return value;
  return '***';
}
