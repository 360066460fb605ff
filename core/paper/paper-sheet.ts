import type { Language } from '../text';
import { textWidth } from '../workbook/text-width';
import type { CellStyle, Margins, SheetPlan } from '../workbook/workbook-plan';
import { landscapeMargins, portraitMargins } from './paper-styles';

/** A box of a paper: one text over some columns and rows, or a text for each of its columns. */
export interface PaperCell {
  readonly column: number;
  readonly columns: number;
  /** Rows down that it covers; absent: 1. */
  readonly rows?: number;
  readonly content: string | readonly string[];
  readonly style: CellStyle;
}

export interface PaperRow {
  readonly cells: readonly PaperCell[];
  /** In points. */
  readonly height: number;
}

/** A paper laid out in rows, before it is a sheet. */
export interface PaperLayout {
  readonly key: string;
  readonly name: string;
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly PaperRow[];
  readonly landscape: boolean;
  /** Rows from the top that every page repeats. */
  readonly repeatRows?: number;
  /** A little smaller, so that it keeps to one page. */
  readonly onePage?: boolean;
}

/** What stands at the head of every page. */
export interface PageHead {
  readonly ledgerName: string;
  readonly rulebookTitle: string;
  readonly language: Language;
  /** Whether pages are counted: the count is of all sheets that are printed together. */
  readonly counted: boolean;
}

/** Turns a laid out paper into a sheet that is ready to print on A4, one page wide. */
export function paperSheet(layout: PaperLayout, head: PageHead): SheetPlan {
  const { key, name, widths, rows } = layout;
  const placed = rows.flatMap(({ cells }, row) => cells.map((cell) => ({ ...cell, row })));
  const areas = placed.map(({ row, column, rows: down = 1, columns, content, style }) => ({
    area: { row, column, rows: down, columns },
    content,
    style,
  }));
  return {
    key,
    name,
    visibility: 'visible',
    columns: widths.map((width) => ({ width })),
    blocks: [{ row: 0, column: 0, cells: rows.map((row) => lineOf(row, widths.length)) }],
    rowHeights: rows.map(({ height }, row) => ({ row, rows: 1, height })),
    merges: areas
      .filter(({ area, content }) => !Array.isArray(content) && area.rows * area.columns > 1)
      .map(({ area }) => area),
    styles: areas.map(({ area, content, style }) => ({
      area,
      style: { ...style, ...(isShort(content) && { numberFormat: '@' }) },
    })),
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    print: {
      landscape: layout.landscape,
      paper: 'A4',
      margins: marginsOf(layout),
      centred: true,
      firstPage: 1,
      ...(layout.onePage === true && { pagesDown: 1 }),
      ...pageMarks(head),
      ...(layout.repeatRows !== undefined && { repeatRows: layout.repeatRows }),
    },
  };
}

const marginsOf = ({ landscape }: Pick<PaperLayout, 'landscape'>): Margins =>
  landscape ? landscapeMargins : portraitMargins;

/** Points of a page's height that rows may fill. */
export function pageHeight(layout: Pick<PaperLayout, 'landscape'>): number {
  const { top, bottom } = marginsOf(layout);
  return (layout.landscape ? A4_WIDTH : A4_HEIGHT) - top - bottom;
}

const A4_WIDTH = 595;
const A4_HEIGHT = 842;

function lineOf({ cells }: PaperRow, width: number): readonly (string | null)[] {
  const line = Array.from({ length: width }, (): string | null => null);
  for (const { column, content } of cells) {
    const texts = typeof content === 'string' ? [content] : content;
    texts.forEach((text, index) => (line[column + index] = text === '' ? null : text));
  }
  return line;
}

/** Older Excels show a text cell of more signs than these as a row of hashes. */
const isShort = (content: PaperCell['content']): boolean =>
  [content].flat().every((text) => text.length <= 255);

function pageMarks({
  ledgerName,
  rulebookTitle,
  language,
  counted,
}: PageHead): Pick<NonNullable<SheetPlan['print']>, 'header' | 'headerRight' | 'footer'> {
  const { page, pages } = pageWords[language];
  return {
    header: shortened(ledgerName),
    headerRight: rulebookTitle === ledgerName ? '' : shortened(rulebookTitle),
    footer: counted ? page + pages : page,
  };
}

const pageWords = {
  zh: { page: '第 {page} 页', pages: '　共 {pages} 页' },
  en: { page: 'Page {page}', pages: ' of {pages}' },
} as const;

/** Left and right share a line. */
const shortened = (text: string): string =>
  textWidth(text) > LONGEST ? `${Array.from(text).slice(0, fitting(text)).join('')}…` : text;

/** Characters of Latin digits. */
const LONGEST = 46;

const fitting = (text: string): number =>
  Array.from(text).findIndex(
    (_, index, signs) => textWidth(signs.slice(0, index + 1).join('')) > LONGEST - 2,
  );
