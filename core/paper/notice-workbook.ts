import type { Language } from '../text';
import { uniqueSheetNames } from '../workbook/unique-sheet-names';
import type { WorkbookPlan } from '../workbook/workbook-plan';
import type { LetterBlock } from './letter-blocks';
import { letterRows, letterWidths } from './letter-sheet';
import { paperSheet } from './paper-sheet';

/** A chase or supervision notice to print. */
export interface PrintedNotice {
  readonly title: string;
  /** 催办〔2026〕1号 */
  readonly number: string;
  /** Line by line: heading, to whom, why, from whom and when, and the place for the receipt. */
  readonly text: string;
}

/** Lays out a notice (催办、督办通知) as a letter on A4, with the receipt at its foot. */
export function noticeWorkbook(
  notice: PrintedNotice,
  names: {
    readonly ledgerName: string;
    readonly rulebookTitle: string;
    readonly language: Language;
    readonly taken: readonly string[];
  },
): WorkbookPlan {
  const { taken, language } = names;
  const [name = notice.title] = uniqueSheetNames([
    ...taken,
    `${notice.title} ${notice.number}`.trim(),
  ]).slice(taken.length);
  const layout = {
    key: 'notice',
    name,
    widths: letterWidths,
    rows: letterRows(noticeBlocks(notice), language),
    landscape: false,
  };
  return { sheets: [paperSheet(layout, { ...names, counted: true })], names: [] };
}

/** The heading of the text is the title and number. */
function noticeBlocks({ title, number, text }: PrintedNotice): readonly LetterBlock[] {
  const [, to = '', ...rest] = text.split('\n');
  const [sign = '', receipt = ''] = rest.slice(-2);
  return [
    { kind: 'title', texts: [title] },
    ...(number === '' ? [] : [{ kind: 'number', texts: [number] } as const]),
    { kind: 'greeting', texts: [to] },
    ...rest.slice(0, -2).map((line) => ({ kind: 'paragraph', texts: [line] }) as const),
    { kind: 'sign', texts: [sign] },
    { kind: 'seals', texts: [receipt] },
  ];
}
