import { cellAddress } from '../../core/workbook/cell-address';
import { isExplanationNote } from '../../core/workbook/explanation-note';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { findRow } from './find-row';
import type { RegisterRow } from './read-register';
import { locateRegister } from './register-table';
import { runExcel } from './run-excel';
import { writeAsNote } from './write-as-note';

export type NoteResult =
  | { readonly kind: 'written'; readonly cell: string }
  | { readonly kind: 'gone' | 'taken' | 'unsupported' };

/**
 * Writes a note at a cell of a record, in place of the one this add-in wrote before; a comment where
 * Excel has no notes for add-ins yet (before ExcelApi 1.18).
 *
 * @param key register column, e.g. `due:reply` or `overall-light`.
 * @returns `taken` when somebody else's note or comment stands there, `gone` when the row or column
 *   is no longer there, `unsupported` where Excel has neither; then nothing was written.
 */
export async function writeNote(
  ledger: LedgerSettings,
  seen: RegisterRow,
  key: string,
  content: string,
): Promise<NoteResult> {
  const write = supports('1.18') ? writeAsNote : supports('1.10') ? writeAsComment : undefined;
  if (!write) return { kind: 'unsupported' };
  return runExcel(async (context) => {
    const located = await locateRegister(context, ledger);
    if (!located.ok) return { kind: 'gone' };
    const { register } = located;
    const column = register.map.places.get(key);
    const row = await findRow(context, register, seen);
    if (row === undefined || column === undefined) return { kind: 'gone' };
    const cell = cellAddress(row, column);
    const isWritten = await write(context, register.sheet, cell, content);
    return isWritten ? { kind: 'written', cell } : { kind: 'taken' };
  });
}

const supports = (version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);

async function writeAsComment(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cell: string,
  content: string,
): Promise<boolean> {
  const range = sheet.getRange(cell);
  const comment = await commentAt(context, sheet, range);
  if (comment === undefined) sheet.comments.add(range, content);
  else if (isExplanationNote(comment.content)) comment.content = content;
  else return false;
  await context.sync();
  return true;
}

/** Excel has no way to ask whether a cell has a comment but to fail at it. */
async function commentAt(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  range: Excel.Range,
): Promise<Excel.Comment | undefined> {
  const comment = sheet.comments.getItemByCell(range);
  comment.load('content');
  try {
    await context.sync();
    return comment;
  } catch (problem) {
    if (isNotFound(problem)) return undefined;
    throw problem;
  }
}

const isNotFound = (problem: unknown): boolean =>
  problem instanceof Error && 'code' in problem && problem.code === 'ItemNotFound';
