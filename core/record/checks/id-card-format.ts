import type { Finding } from '../../finding';
import type { Field } from '../../rulebook/rulebook';
import type { Text } from '../../text';
import { idCardProblem } from '../id-card-problem';
import { noFindings, type CheckCompiler } from './check';

/** An identity number that cannot be one; the message does not repeat the number. */
export const idCardFormat: CheckCompiler = ({ fields }) => {
  const cards = fields.filter(({ type }) => type === 'id-card');
  if (cards.length === 0) return undefined;
  return ({ record }) => {
    let findings = noFindings;
    for (const field of cards) {
      const value = record.fields[field.key];
      const problem = value === undefined ? undefined : idCardProblem(String(value));
      if (problem !== undefined) findings = [...findings, notACard(field, problem)];
    }
    return findings;
  };
};

function notACard({ key, title, clause }: Field, problem: Text): Finding {
  return {
    code: 'field-id-card',
    severity: 'error',
    field: key,
    clause,
    message: {
      zh: `“${title.zh}”：${problem.zh}。`,
      en: `“${title.en}”: ${problem.en}.`,
    },
  };
}
