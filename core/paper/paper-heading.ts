import type { Language } from '../text';
import { countLines } from '../workbook/wrap-text';
import type { PaperRow } from './paper-sheet';
import { lineHeight, sizes, type PaperStyles } from './paper-styles';

/** What stands above a form's grid. */
export interface PaperHeading {
  readonly title: string;
  /** Number printed on the form. */
  readonly code?: string | undefined;
  /** Number of the record, where the form has no place of its own for it. */
  readonly number?: string | undefined;
  /** Who gets this copy. */
  readonly copyFor?: string | undefined;
  /** Stands to the right instead of the number. */
  readonly remark?: string | undefined;
}

/** The title, and below it the form's code, whose copy it is and the record's number. */
export function headingRows(
  heading: PaperHeading,
  columns: number,
  { styles, language }: { readonly styles: PaperStyles; readonly language: Language },
): readonly PaperRow[] {
  const { title, code, copyFor } = heading;
  const half = Math.max(1, Math.floor(columns / 2));
  const words = wording[language];
  const left = [
    ...(code === undefined ? [] : [`${words.code}${code}`]),
    ...(copyFor === undefined ? [] : [`${words.copyFor}${copyFor}`]),
  ].join('　');
  const right = heading.remark ?? numberText(heading.number, words.number);
  const lines = countLines(title, TITLE_WIDTH, sizes.title);
  const titleRow: PaperRow = {
    cells: [{ column: 0, columns, content: title, style: styles.title }],
    height: Math.max(46, lines * lineHeight(sizes.title) + 12),
  };
  const remarkRow: PaperRow = {
    cells: [
      { column: 0, columns: half, content: left, style: styles.remark },
      ...(columns > half
        ? [{ column: half, columns: columns - half, content: right, style: styles.remarkRight }]
        : []),
    ],
    height: left === '' && right === '' ? 10 : 22,
  };
  return [titleRow, remarkRow];
}

/** Characters a title may take on a portrait page. */
const TITLE_WIDTH = 88;

const numberText = (number: string | undefined, word: string): string =>
  number === undefined ? '' : `${word}${number === '' ? '____________' : number}`;

const wording = {
  zh: { code: '表号：', copyFor: '送：', number: '编号：' },
  en: { code: 'Form ', copyFor: 'Copy for: ', number: 'No. ' },
} as const;
