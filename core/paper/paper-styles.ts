import type { Language } from '../text';
import type { CellStyle, Margins, Side } from '../workbook/workbook-plan';

/** Typefaces that Excel, WPS and the system beneath have by these names. */
const fonts: Readonly<Record<Language, string>> = { zh: '宋体', en: 'Calibri' };

/** Sizes of type in points. */
export const sizes = { title: 18, body: 11, small: 10, list: 10, letter: 14, letterTitle: 20 };

const frame = { border: ['top', 'bottom', 'left', 'right'] } as const;

/** Lines around a part of a text that goes over several rows: none between the parts. */
export const openBorder = (part: {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}): readonly Side[] => [
  ...(part.isFirst ? (['top'] as const) : []),
  ...(part.isLast ? (['bottom'] as const) : []),
  'left',
  'right',
];

export interface PaperStyles {
  readonly title: CellStyle;
  readonly remark: CellStyle;
  readonly remarkRight: CellStyle;
  readonly label: CellStyle;
  readonly value: CellStyle;
  readonly longValue: CellStyle;
  readonly signLine: CellStyle;
  readonly listHeader: CellStyle;
  readonly listValue: CellStyle;
  readonly letterTitle: CellStyle;
  readonly letter: CellStyle;
  readonly letterRight: CellStyle;
}

/** How the parts of a printed paper look: black on white, as offices fill and file them. */
export function paperStyles(language: Language): PaperStyles {
  const font = fonts[language];
  const plain = { font, size: sizes.body, color: '000000', wrap: true, valign: 'center' } as const;
  const letter = { ...plain, size: sizes.letter, align: 'left', valign: 'top' } as const;
  return {
    title: { ...plain, bold: true, size: sizes.title, align: 'center' },
    remark: { ...plain, size: sizes.small, align: 'left', valign: 'bottom' },
    remarkRight: { ...plain, size: sizes.small, align: 'right', valign: 'bottom' },
    label: { ...plain, ...frame, align: 'center' },
    value: { ...plain, ...frame, align: 'left', indent: 1 },
    longValue: { ...plain, ...frame, align: 'left', valign: 'top', indent: 1 },
    signLine: {
      ...plain,
      align: 'right',
      valign: 'bottom',
      border: ['bottom', 'left', 'right'],
    },
    listHeader: { ...plain, ...frame, bold: true, size: sizes.list, align: 'center' },
    listValue: { ...plain, ...frame, size: sizes.list, align: 'left' },
    letterTitle: { ...plain, bold: true, size: sizes.letterTitle, align: 'center' },
    letter,
    letterRight: { ...letter, align: 'right' },
  };
}

/** Two centimetres around a portrait page, as official papers have; less around a wide list. */
export const portraitMargins: Margins = {
  left: 56.7,
  right: 56.7,
  top: 68,
  bottom: 56.7,
  header: 34,
  footer: 28.3,
};
export const landscapeMargins: Margins = { ...portraitMargins, left: 36.9, right: 36.9 };

/** Height of a line of type with its leading, in points. */
export const lineHeight = (size: number): number => Math.ceil(size * 1.5);

/** The highest row Excel knows, in points. */
export const HIGHEST_ROW = 409;
