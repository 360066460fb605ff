import { dayOfWall, parseIsoWall } from '../date/wall-time';
import { evaluateExpression } from '../rulebook/compile-expression';
import type { Rulebook } from '../rulebook/rulebook';
import { expressionContext } from './expression-context';
import { printedDay, printedValue, type PrintedCase } from './printed-value';

export type Form = Rulebook['forms'][number];

/** One column of a printed form; an empty value is a blank to write on. */
export interface PrintedColumn {
  readonly title: string;
  readonly value: string;
}

/** The columns of a form, filled from a record, in the form's order. */
export function fillForm(form: Form, printed: PrintedCase): readonly PrintedColumn[] {
  const titles = columnTitles(form, printed);
  return form.columns.map((column, index) => ({
    title: titles[index] ?? '',
    value:
      typeof column === 'string' ? printedValue(column, printed) : ownValue(column.value, printed),
  }));
}

/** The titles of a form's columns. */
export const columnTitles = (
  { columns }: Form,
  printed: Pick<PrintedCase, 'rulebook' | 'language'>,
): readonly string[] =>
  columns.map((column) =>
    typeof column === 'string' ? columnTitle(column, printed) : column.title[printed.language],
  );

function columnTitle(
  key: string,
  { rulebook, language }: Pick<PrintedCase, 'rulebook' | 'language'>,
): string {
  const item = [...rulebook.fields, ...rulebook.events].find((candidate) => candidate.key === key);
  return item?.title[language] ?? derivedTitles[key]?.[language] ?? key;
}

const PLAIN_FIELD = /^\s*fields\.(\w+)\s*$/;

/**
 * A field alone prints as it does under its own title, and an expression that answers with the time
 * of an event as the event itself would.
 */
function ownValue(expression: string | undefined, printed: PrintedCase): string {
  if (expression === undefined) return '';
  const field = PLAIN_FIELD.exec(expression)?.[1];
  if (field !== undefined) return printedValue(field, printed);
  const { record, rulebook, zone, results, language } = printed;
  const context = { ...expressionContext(record, rulebook, zone), results };
  const value = String(evaluateExpression(expression, context) ?? '');
  const wall = Object.values(context.events).includes(value) ? parseIsoWall(value) : undefined;
  return wall === undefined ? value : printedDay(dayOfWall(wall), language);
}

const derivedTitles: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  number: { zh: '编号', en: 'number' },
  level: { zh: '级别', en: 'level' },
  light: { zh: '时限', en: 'light' },
  outcome: { zh: '办理结果', en: 'outcome' },
};
