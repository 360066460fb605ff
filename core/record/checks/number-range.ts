import type { Finding } from '../../finding';
import type { Field } from '../../rulebook/rulebook';
import { noFindings, type CheckCompiler } from './check';

/** A number outside the range of its field; money is bounded in yuan and held in cents. */
export const numberRange: CheckCompiler = ({ fields }) => {
  const ranges = fields
    .filter(({ minimum, maximum }) => minimum !== undefined || maximum !== undefined)
    .map((field) => {
      const scale = field.type === 'money' ? 100 : 1;
      const { minimum = -Infinity, maximum = Infinity } = field;
      return { field, scale, minimum: minimum * scale, maximum: maximum * scale };
    });
  if (ranges.length === 0) return undefined;
  return ({ record }) => {
    let findings = noFindings;
    for (const { field, scale, minimum, maximum } of ranges) {
      const value = record.fields[field.key];
      if (typeof value !== 'number' || (value >= minimum && value <= maximum)) continue;
      findings = [...findings, outOfRange(field, value / scale)];
    }
    return findings;
  };
};

function outOfRange({ key, title, minimum, maximum, clause }: Field, found: number): Finding {
  const zh =
    minimum === undefined
      ? `不应大于 ${maximum}`
      : maximum === undefined
        ? `不应小于 ${minimum}`
        : `应在 ${minimum} 至 ${maximum} 之间`;
  const en =
    minimum === undefined
      ? `at most ${maximum}`
      : maximum === undefined
        ? `at least ${minimum}`
        : `${minimum} to ${maximum}`;
  return {
    code: 'field-range',
    severity: 'error',
    field: key,
    clause,
    message: {
      zh: `“${title.zh}”为 ${found}，${zh}。`,
      en: `“${title.en}” is ${found}, expected ${en}.`,
    },
  };
}
