import type { ReportContents } from './report-contents';
import { reportChaseSheet } from './report-chase-sheet';
import { reportCoverSheet } from './report-cover-sheet';
import { reportDetailsSheet } from './report-details-sheet';
import { reportGroupSheet } from './report-group-sheet';
import { reportPenaltySheet } from './report-penalty-sheet';
import { reportPivotSheet } from './report-pivot-sheet';
import { reportSectionsSheet } from './report-sections-sheet';
import { reportSummarySheet } from './report-summary-sheet';
import { reportTrendSheet } from './report-trend-sheet';
import { uniqueSheetNames } from './unique-sheet-names';
import type { WorkbookPlan } from './workbook-plan';

/**
 * Lays out the report of a period: cover, measures with their definitions, the sections, the months, a table and
 * chart for each grouping, the overdue and chase list, penalties where the regime has them, the rows the
 * figures come from, and a native pivot over them to be turned.
 *
 * @param contents summary of the period and the records as the reader may see them.
 * @returns values only: a report says what was known at its time and does not change when opened.
 */
export function reportWorkbook(contents: ReportContents): WorkbookPlan {
  const details = reportDetailsSheet(contents);
  const sheets = [
    reportCoverSheet(contents),
    reportSummarySheet(contents),
    ...reportSectionsSheet(contents),
    reportTrendSheet(contents),
    ...contents.summary.tables.map((table) => reportGroupSheet(table, contents)),
    reportChaseSheet(contents),
    ...reportPenaltySheet(contents),
    details,
    ...reportPivotSheet(contents, details),
  ];
  const names = uniqueSheetNames(sheets.map(({ name }) => name));
  return {
    sheets: sheets.map((sheet, index) => ({ ...sheet, name: names[index] ?? sheet.name })),
    names: [],
  };
}
