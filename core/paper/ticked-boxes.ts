import type { PrintedCase } from '../handling/printed-value';
import type { Field } from '../rulebook/rulebook';
import type { Language } from '../text';
import { textWidth } from '../workbook/text-width';

/** Longest line of boxes, in characters. */
const LONGEST = 140;

/**
 * The choices of a field with the one that applies ticked, so that an empty form can be ticked by
 * hand; none where there are too many, where the value is none of them, or where it is hidden.
 *
 * @example □电话 ☑来访 □信函
 */
export function tickedBoxes(
  key: string,
  field: Field | undefined,
  printed: PrintedCase,
): string | undefined {
  if (printed.hidden.includes(key)) return undefined;
  const choices = choicesOf(key, field, printed);
  const value = key === 'level' ? printed.record.level : printed.record.fields[key];
  const isOther = value !== undefined && !choices.some((choice) => choice.value === value);
  if (choices.length === 0 || isOther) return undefined;
  const line = choices
    .map((choice) => `${choice.value === value ? '☑' : '□'}${choice.text}`)
    .join('　');
  return textWidth(line) > LONGEST ? undefined : line;
}

interface Choice {
  readonly value: string | boolean;
  readonly text: string;
}

function choicesOf(
  key: string,
  field: Field | undefined,
  { rulebook, language }: PrintedCase,
): readonly Choice[] {
  if (key === 'level') {
    return rulebook.levels.map(({ code, title }) => ({ value: code, text: title[language] }));
  }
  if (field?.type === 'yes-no') return yesAndNo[language];
  if (field?.type !== 'choice' || !Array.isArray(field.choices)) return [];
  return field.choices.map(({ value, en }) => ({ value, text: language === 'zh' ? value : en }));
}

const yesAndNo: Readonly<Record<Language, readonly Choice[]>> = {
  zh: [
    { value: true, text: '是' },
    { value: false, text: '否' },
  ],
  en: [
    { value: true, text: 'yes' },
    { value: false, text: 'no' },
  ],
};
