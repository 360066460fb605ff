import { columnTitles, fillForm, type Form } from '../handling/fill-form';
import { printedDay, type PrintedCase } from '../handling/printed-value';
import type { Text } from '../text';
import type { CellStyle } from '../workbook/workbook-plan';
import { countLines } from '../workbook/wrap-text';
import { cutText } from './cut-text';
import { listWidths } from './list-widths';
import { headingRows } from './paper-heading';
import type { PaperLayout, PaperRow } from './paper-sheet';
import { lineHeight, openBorder, paperStyles, sizes } from './paper-styles';

/** Columns from which on a list lies across the page. */
const WIDE = 6;
/** A register has room to go on by hand. */
const LEAST_LINES = 6;

/** Lays out a register: a line a record, blank lines to go on by hand, its head on every page. */
export function listSheet(
  form: Form,
  cases: readonly [PrintedCase, ...PrintedCase[]],
  copyFor: Text | undefined,
): Omit<PaperLayout, 'name'> {
  const [first] = cases;
  const { language } = first;
  const styles = paperStyles(language);
  const landscape = form.columns.length >= WIDE;
  const widths = listWidths(form, cases, landscape);
  const titles = columnTitles(form, first);
  const lines = cases.map((printed) => fillForm(form, printed).map(({ value }) => value));
  const blanks = Array.from({ length: Math.max(0, LEAST_LINES - lines.length) }, () =>
    titles.map(() => ''),
  );
  const heading = {
    title: form.title[language],
    code: form.code,
    copyFor: copyFor?.[language],
    remark: printedOn(first),
  };
  return {
    key: `form-${form.key}`,
    widths,
    rows: [
      ...headingRows(heading, titles.length, { styles, language }),
      lineRow(titles, widths, styles.listHeader),
      ...[...lines, ...blanks].flatMap((texts) => lineRows(texts, widths, styles.listValue)),
    ],
    landscape,
    repeatRows: 3,
  };
}

function printedOn({ language, zone, assessment }: PrintedCase): string {
  const day = printedDay(zone.toDay(assessment.asOf), language);
  return language === 'zh' ? `打印日期：${day}` : `Printed on ${day}`;
}

/** A line of the register; texts longer than a row go on in the rows below it. */
function lineRows(
  texts: readonly string[],
  widths: readonly number[],
  style: CellStyle,
): readonly PaperRow[] {
  const parts = texts.map((text, index) => cutText(text, widths[index] ?? 0, sizes.list));
  const count = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: count }, (_, index) =>
    lineRow(
      parts.map((part) => part[index] ?? ''),
      widths,
      { ...style, border: openBorder({ isFirst: index === 0, isLast: index === count - 1 }) },
    ),
  );
}

function lineRow(texts: readonly string[], widths: readonly number[], style: CellStyle): PaperRow {
  const lines = texts.map((text, index) => countLines(text, widths[index] ?? 0, sizes.list));
  return {
    cells: [{ column: 0, columns: texts.length, content: texts, style }],
    height: Math.max(28, Math.max(...lines) * lineHeight(sizes.list) + 6),
  };
}
