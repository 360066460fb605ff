import type { PrintedCase } from '../handling/printed-value';
import type { Text } from '../text';
import { uniqueSheetNames } from '../workbook/unique-sheet-names';
import type { WorkbookPlan } from '../workbook/workbook-plan';
import { formSheet } from './form-sheet';
import { letterSheet } from './letter-sheet';
import { listSheet } from './list-sheet';
import { definitionOf, type Paper } from './paper';
import { paperSheet, type PaperLayout } from './paper-sheet';

export interface PaperRequest {
  readonly paper: Paper;
  /** The records to print, in their order. */
  readonly cases: readonly [PrintedCase, ...PrintedCase[]];
  readonly ledgerName: string;
  /** Title of the role that gets the copy; absent: the office keeps it. */
  readonly copyFor?: Text | undefined;
  /** Names of sheets that are taken already. */
  readonly taken?: readonly string[];
}

/**
 * Lays out a form or a letter for printing: a sheet a record, or one sheet with a line a record
 * where the form is a list.
 */
export function paperWorkbook(request: PaperRequest): WorkbookPlan {
  const { cases, ledgerName, taken = [] } = request;
  const [{ rulebook, language }] = cases;
  const layouts = layoutsOf(request);
  const names = uniqueSheetNames([...taken, ...layouts.map(({ name }) => name)]).slice(
    taken.length,
  );
  const counted = layouts.length === 1;
  const head = { ledgerName, rulebookTitle: rulebook.title[language], language, counted };
  return {
    sheets: layouts.map((layout, index) =>
      paperSheet({ ...layout, name: names[index] ?? layout.name }, head),
    ),
    names: [],
  };
}

function layoutsOf({ paper, cases, copyFor }: PaperRequest): readonly PaperLayout[] {
  const [{ language }] = cases;
  const title = definitionOf(paper).title[language];
  if (paper.kind === 'form' && paper.form.layout === 'list') {
    return [{ ...listSheet(paper.form, cases, copyFor), name: title }];
  }
  return cases.map((printed) => ({
    ...(paper.kind === 'form'
      ? formSheet(paper.form, printed, copyFor)
      : letterSheet(paper.letter, printed, copyFor)),
    name: sheetName(title, printed.record.number),
  }));
}

/** Longest name of a sheet. */
const LONGEST = 31;

/** The title, shortened so that the whole number stands behind it. */
function sheetName(title: string, number: string | undefined): string {
  if (number === undefined || number === '') return title;
  return `${title.slice(0, Math.max(8, LONGEST - number.length - 1))} ${number}`;
}
