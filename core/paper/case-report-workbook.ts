import { fillForm } from '../handling/fill-form';
import type { PrintedCase } from '../handling/printed-value';
import type { CaseReport } from '../summary/case-report-turns';
import type { ReportContents } from '../workbook/report-contents';
import { reportCoverSheet } from '../workbook/report-cover-sheet';
import { reportPenaltySheet } from '../workbook/report-penalty-sheet';
import { uniqueSheetNames } from '../workbook/unique-sheet-names';
import type { SheetPlan, WorkbookPlan } from '../workbook/workbook-plan';
import { caseClocksSheet } from './case-clocks-sheet';
import { caseCourseSheet } from './case-course-sheet';
import { caseFiguresSheet } from './case-figures-sheet';
import { formSheet } from './form-sheet';
import { letterSheet } from './letter-sheet';
import { paperSheet, type PageHead } from './paper-sheet';

/**
 * Lays out the report of one case: cover, what is known of it, the letters the regime has written at
 * that event, the course of its handling, its clocks, figures, and penalties where the regime has them.
 *
 * @param contents figures of the case alone, and its record as the reader may see it.
 * @param printed the case as the reader may see it.
 */
export function caseReportWorkbook(
  contents: ReportContents,
  report: CaseReport,
  printed: PrintedCase,
): WorkbookPlan {
  const sheets = [
    reportCoverSheet(contents),
    ...papersOfCase(contents, report, printed),
    caseCourseSheet(printed),
    caseClocksSheet(printed),
    ...caseFiguresSheet(contents),
    ...reportPenaltySheet(contents),
  ];
  const names = uniqueSheetNames(sheets.map(({ name }) => name));
  return {
    sheets: sheets.map((sheet, index) => ({ ...sheet, name: names[index] ?? sheet.name })),
    names: [],
  };
}

/** What is known of the case as a form, and the letters that are written at the report's event. */
function papersOfCase(
  { ledger }: ReportContents,
  report: CaseReport,
  printed: PrintedCase,
): readonly SheetPlan[] {
  const { rulebook, language } = printed;
  const head: PageHead = {
    ledgerName: ledger.name,
    rulebookTitle: rulebook.title[language],
    language,
    counted: false,
  };
  const known = {
    ...formSheet(knownForm(report, printed), printed, undefined),
    name: sheetName[language],
  };
  const letters = rulebook.letters
    .filter(({ at }) => at === report.at)
    .map((letter) => ({
      ...letterSheet(letter, printed, undefined),
      name: letter.title[language],
    }));
  return [known, ...letters].map((layout) => paperSheet(layout, head));
}

/** A form of everything the record says, without the boxes nothing stands in. */
function knownForm({ key, title, clause }: CaseReport, printed: PrintedCase) {
  const { fields, levels } = printed.rulebook;
  const form = {
    ...{ key, title, clause, covers: [], layout: 'record' as const },
    columns: [
      ...(levels.length > 0 ? ['level'] : []),
      'outcome',
      ...fields.filter(({ use }) => use !== 'number').map((field) => field.key),
    ],
  };
  const filled = fillForm(form, printed);
  return { ...form, columns: form.columns.filter((_, index) => filled[index]?.value !== '') };
}

const sheetName = { zh: '投诉情况', en: 'Case' } as const;
