import { columnTitles, type Form } from '../handling/fill-form';
import type { PrintedCase } from '../handling/printed-value';
import type { FieldType } from '../rulebook/definition/intake';
import { textWidth } from '../workbook/text-width';

/** Characters of ten points that a page takes side by side. */
const PAGE = { portrait: 86, landscape: 132 } as const;
/** More than these only by printing smaller. */
const MOST = 1.5;
const LEAST = 6;

/**
 * Widths of a register's columns: by what they hold, together as wide as the page; numbers are
 * never broken.
 */
export function listWidths(
  form: Form,
  cases: readonly [PrintedCase, ...PrintedCase[]],
  landscape: boolean,
): readonly number[] {
  const [first] = cases;
  const page = landscape ? PAGE.landscape : PAGE.portrait;
  const titles = columnTitles(form, first);
  const least = form.columns.map((column) => leastWidth(column, cases));
  const wanted = form.columns.map((column, index) =>
    Math.max(wantedWidth(column, first), titleWidth(titles[index] ?? ''), least[index] ?? LEAST),
  );
  const sum = wanted.reduce((all, width) => all + width, 0);
  const factor = sum < page ? page / sum : Math.min(1, (page * MOST) / sum);
  return wanted.map((width, index) => round(Math.max(least[index] ?? LEAST, width * factor)));
}

function leastWidth(
  column: Form['columns'][number],
  cases: readonly [PrintedCase, ...PrintedCase[]],
): number {
  const isNumber = cases[0].rulebook.fields.some(
    ({ key, use }) => key === column && use === 'number',
  );
  if (column !== 'number' && !isNumber) return LEAST;
  const longest = cases.map(({ record }) => textWidth(record.number ?? '') + 2);
  return Math.min(24, Math.max(8, ...longest));
}

/** Headers wrap, three lines are no trouble. */
const titleWidth = (title: string): number =>
  Math.min(14, Math.max(LEAST, textWidth(title) / 3 + 2));

function wantedWidth(column: Form['columns'][number], { rulebook }: PrintedCase): number {
  if (typeof column !== 'string') return 9;
  if (rulebook.events.some(({ key }) => key === column)) return 11;
  const field = rulebook.fields.find(({ key }) => key === column);
  return field ? fieldWidths[field.type] : 11;
}

const fieldWidths: Readonly<Record<FieldType, number>> = {
  text: 13,
  'long-text': 26,
  integer: 7,
  number: 8,
  money: 10,
  date: 11,
  'date-time': 12,
  'yes-no': 6,
  choice: 10,
  phone: 14,
  'id-card': 21,
  'credit-code': 21,
  email: 18,
};

const round = (width: number): number => Math.round(width * 10) / 10;
