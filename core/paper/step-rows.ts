import type { Language } from '../text';
import type { FormItem } from './form-item';
import { textHeight, type FormLook, type FormRow } from './form-look';

/** The steps of the handling: what, when, who is in charge, and room to sign. */
export function stepRows(steps: readonly FormItem[], look: FormLook): readonly FormRow[] {
  const head = lineRow(heads[look.language], 26, look);
  const body = steps.map((step) => {
    const who = step.kind === 'step' ? step.who : '';
    const height = Math.max(30, textHeight(step.title, look.label), textHeight(who, look.label));
    return lineRow([step.title, step.value, who, ''], height, look);
  });
  return [head, ...body];
}

const lineRow = (
  content: readonly string[],
  height: number,
  { styles }: Pick<FormLook, 'styles'>,
): FormRow => ({
  cells: [{ column: 0, columns: content.length, content, style: styles.label }],
  height,
});

const heads: Readonly<Record<Language, readonly string[]>> = {
  zh: ['环节', '时间', '责任人', '签名'],
  en: ['Step', 'When', 'In charge', 'Signature'],
};
