import type { LintRule } from './lint-rule';

/**
 * A field (other than a tick) that always has to be filled in and that no form prints, where a form prints other fields
 * of the regime; whoever takes the complaint on paper would not ask for it.
 */
export const fieldForm: LintRule = ({ fields, forms, letters }) => {
  const printed = new Set([
    ...forms.flatMap(({ columns }) => columns.filter((column) => typeof column === 'string')),
    ...letters.flatMap(({ parts }) => parts.flatMap(({ text }) => placesOf(text.zh))),
  ]);
  const isIntakeForm = fields.some(({ required, key }) => required === true && printed.has(key));
  if (!isIntakeForm) return [];
  return fields.flatMap(({ key, title, type, required, use, clause }, index) => {
    if (required !== true || type === 'yes-no' || use === 'number' || printed.has(key)) return [];
    return {
      code: 'field-on-no-form',
      severity: 'warning',
      field: key,
      clause,
      path: ['fields', index],
      message: {
        zh: `必填字段“${title.zh}”不在任何表单上。`,
        en: `The required field “${title.en}” is on no form.`,
      },
    };
  });
};

function placesOf(text: string): readonly string[] {
  return [...text.matchAll(/\{\{([\w.-]+)\}\}/g)].map((match) => match[1] ?? '');
}
