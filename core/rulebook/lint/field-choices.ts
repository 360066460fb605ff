import type { LintRule } from './lint-rule';

/** A choice field without choices, choices on a field of another type, or a choice listed twice. */
export const fieldChoices: LintRule = ({ fields }) =>
  fields.flatMap(({ key, title, type, choices = [], clause }, index) => {
    const values = choices.map(({ value }) => value);
    const repeated = values.find((value, at) => values.indexOf(value) !== at);
    const problem =
      type === 'choice' && values.length === 0
        ? { zh: '没有选项', en: 'has no choices' }
        : type !== 'choice' && values.length > 0
          ? { zh: '不是选项字段，却列了选项', en: 'lists choices but is not of type choice' }
          : repeated !== undefined
            ? { zh: `的选项“${repeated}”重复`, en: `lists the choice “${repeated}” twice` }
            : undefined;
    if (problem === undefined) return [];
    return {
      code: 'field-choices',
      severity: 'error',
      field: key,
      clause,
      path: ['fields', index],
      message: {
        zh: `字段“${title.zh}”${problem.zh}。`,
        en: `The field “${title.en}” ${problem.en}.`,
      },
    };
  });
