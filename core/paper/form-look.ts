import type { Language } from '../text';
import { countLines } from '../workbook/wrap-text';
import type { FormItem } from './form-item';
import type { PaperRow } from './paper-sheet';
import { lineHeight, paperStyles, sizes, type PaperStyles } from './paper-styles';

/** A row of a form; one with room for handwriting takes its part of what the page has left. */
export interface FormRow extends PaperRow {
  /** The least height its contents need; absent: it stays as high as it is. */
  readonly least?: number;
}

/** How a form is drawn: its styles, and in characters what its boxes hold. */
export interface FormLook {
  readonly language: Language;
  readonly styles: PaperStyles;
  /** Of the columns: label and value, twice. */
  readonly widths: readonly number[];
  readonly label: number;
  /** Room for text in the box of a pair. */
  readonly narrow: number;
  /** Room for text across the page. */
  readonly wide: number;
}

/** English labels are longer than Chinese ones. */
const boxes = { zh: { label: 15, value: 29 }, en: { label: 20, value: 24 } } as const;

/** An indent takes about two characters of a box. */
const INDENT = 2;

export function formLook(language: Language): FormLook {
  const { label, value } = boxes[language];
  return {
    language,
    styles: paperStyles(language),
    widths: [label, value, label, value],
    label,
    narrow: value - INDENT,
    wide: value + label + value - INDENT,
  };
}

/** Above and below a text in its box. */
const PADDING = 12;

/** The height a text needs in a box that holds so many characters. */
export const textHeight = (text: string, width: number): number =>
  countLines(text, width, sizes.body) * lineHeight(sizes.body) + PADDING;

/** Whether what stands in a box needs the width of the page. */
export function needsWidth({ kind, value }: FormItem, { narrow }: FormLook): boolean {
  if (kind === 'text' || kind === 'opinion') return true;
  return countLines(value, narrow, sizes.body) > 2;
}
