import type { Form, PrintedColumn } from '../handling/fill-form';
import { printedDay, type PrintedCase } from '../handling/printed-value';
import { formatWall } from '../date/wall-time';
import type { CaseEvent, Field } from '../rulebook/rulebook';
import { tickedBoxes } from './ticked-boxes';

/** A column of a form as paper shows it. */
export type FormItem =
  | {
      readonly kind: 'box' | 'text' | 'signature' | 'seal' | 'opinion';
      readonly title: string;
      readonly value: string;
    }
  /** A step of the handling: when it was taken and who is in charge of it. */
  | { readonly kind: 'step'; readonly title: string; readonly value: string; readonly who: string };

/**
 * What a column of a form is on paper: a step, a text that needs room, a box, or something only a
 * hand can fill: a signature, a seal, an opinion with its signature and date.
 *
 * @param filled the column with its value, as `fillForm` gives it.
 */
export function formItem(
  column: Form['columns'][number],
  filled: PrintedColumn,
  printed: PrintedCase,
): FormItem {
  const { rulebook } = printed;
  if (typeof column !== 'string') return { kind: ownKind(column.title.zh, filled), ...filled };
  const event = rulebook.events.find(({ key }) => key === column);
  if (event) return stepOf(event, filled, printed);
  const field = rulebook.fields.find(({ key }) => key === column);
  const boxes = tickedBoxes(column, field, printed);
  if (boxes !== undefined) return { kind: 'box', title: filled.title, value: boxes };
  return { kind: fieldKind(field, filled), ...filled };
}

function ownKind(
  title: string,
  { value }: PrintedColumn,
): 'box' | 'signature' | 'seal' | 'opinion' {
  if (value !== '') return 'box';
  if (SEAL.test(title)) return 'seal';
  if (SIGNATURE.test(title)) return 'signature';
  return OPINION.test(title) ? 'opinion' : 'box';
}

const SEAL = /章/;
const SIGNATURE = /签|^(编制|审核|批准|标检)$/;
const OPINION = /意见|审批|批示|批准|审核/;

function fieldKind(
  field: Field | undefined,
  { value }: PrintedColumn,
): 'box' | 'text' | 'signature' {
  if (field?.type === 'long-text') return 'text';
  return value === '' && field?.type === 'text' && SIGNATURE.test(field.title.zh)
    ? 'signature'
    : 'box';
}

function stepOf(
  { key, by }: CaseEvent,
  { title, value }: PrintedColumn,
  printed: PrintedCase,
): FormItem {
  const { rulebook, language } = printed;
  const titles = rulebook.roles
    .filter((role) => by.includes(role.key))
    .map((role) => role.title[language]);
  const who = titles.join(language === 'zh' ? '、' : ', ');
  return { kind: 'step', title, value: momentText(key, printed) ?? value, who };
}

/** Day and minute of an event; the day alone when nobody gave a time. */
function momentText(key: string, { record, zone, language }: PrintedCase): string | undefined {
  const time = record.events[key];
  if (time === undefined) return undefined;
  const day = printedDay(zone.toDay(time.instant), language);
  if (time.dateOnly) return day;
  return `${day} ${formatWall(zone.toWall(time.instant)).slice(11, 16)}`;
}
