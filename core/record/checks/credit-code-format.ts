import type { Finding } from '../../finding';
import type { Field } from '../../rulebook/rulebook';
import type { Text } from '../../text';
import { creditCodeProblem } from '../credit-code-problem';
import { noFindings, type CheckCompiler } from './check';

/** A unified social credit code that cannot be one. */
export const creditCodeFormat: CheckCompiler = ({ fields }) => {
  const codes = fields.filter(({ type }) => type === 'credit-code');
  if (codes.length === 0) return undefined;
  return ({ record }) => {
    let findings = noFindings;
    for (const field of codes) {
      const value = record.fields[field.key];
      const problem = value === undefined ? undefined : creditCodeProblem(String(value));
      if (problem !== undefined) findings = [...findings, notACode(field, problem)];
    }
    return findings;
  };
};

function notACode({ key, title, clause }: Field, problem: Text): Finding {
  return {
    code: 'field-credit-code',
    severity: 'error',
    field: key,
    clause,
    message: { zh: `“${title.zh}”：${problem.zh}。`, en: `“${title.en}”: ${problem.en}.` },
  };
}
