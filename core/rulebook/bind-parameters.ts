import type { Finding } from '../finding';
import type { RulebookDefinition } from './definition';

type Parameter = RulebookDefinition['parameters'][number];
type Value = string | number;

export interface BoundParameters {
  readonly values: Readonly<Record<string, Value>>;
  readonly findings: readonly Finding[];
}

/**
 * Fills the blanks of a regime with the values a ledger gives, else with their defaults; a blank
 * that stays empty, a value of the wrong type or out of range is an error, an unknown key a warning.
 */
export function bindParameters(
  parameters: readonly Parameter[],
  given: Readonly<Record<string, unknown>>,
): BoundParameters {
  const values: Record<string, Value> = {};
  const findings: Finding[] = [];
  for (const parameter of parameters) {
    const answer = readParameter(
      parameter,
      Object.hasOwn(given, parameter.key) ? given[parameter.key] : undefined,
    );
    if (typeof answer === 'object') findings.push(answer);
    else values[parameter.key] = answer;
  }
  return { values, findings: [...findings, ...unknownParameters(parameters, given)] };
}

function readParameter(parameter: Parameter, given: unknown): Value | Finding {
  const isBlank = given === undefined || given === null || given === '';
  const value = isBlank ? parameter.default : given;
  if (value === undefined) return unbound(parameter);
  if (parameter.type === 'text') {
    return typeof value === 'string' ? value.trim() : typeMismatch(parameter, value);
  }
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return typeMismatch(parameter, value);
  if (parameter.type === 'integer' && !Number.isInteger(number))
    return typeMismatch(parameter, value);
  return isWithin(parameter, number) ? number : outOfRange(parameter, number);
}

function isWithin({ minimum, maximum }: Parameter, value: number): boolean {
  return value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity);
}

function unbound({ key, title, clause }: Parameter): Finding {
  return error('parameter-unbound', key, clause, {
    zh: `“${title.zh}”未填写：制度在此留空，建立台账前须填写。`,
    en: `“${title.en}” is not filled in: the regime leaves it blank, and a ledger needs a value.`,
  });
}

const typeNames = {
  integer: { zh: '整数', en: 'a whole number' },
  number: { zh: '数字', en: 'a number' },
  text: { zh: '文本', en: 'a text' },
} as const;

function typeMismatch({ key, title, type, clause }: Parameter, found: unknown): Finding {
  const expected = typeNames[type];
  const isPlain = typeof found === 'string' || typeof found === 'number';
  const shown = isPlain ? String(found) : typeof found;
  return error('parameter-type', key, clause, {
    zh: `“${title.zh}”为“${shown}”，应为${expected.zh}。`,
    en: `“${title.en}” is “${shown}”, expected ${expected.en}.`,
  });
}

function outOfRange({ key, title, minimum, maximum, clause }: Parameter, found: number): Finding {
  const range = `${minimum ?? '−∞'}–${maximum ?? '∞'}`;
  return error('parameter-range', key, clause, {
    zh: `“${title.zh}”为 ${found}，应在 ${range} 之间。`,
    en: `“${title.en}” is ${found}, expected ${range}.`,
  });
}

function error(code: string, field: string, clause: string, message: Finding['message']): Finding {
  return { code, severity: 'error', message, field, clause };
}

function unknownParameters(
  parameters: readonly Parameter[],
  given: Readonly<Record<string, unknown>>,
): readonly Finding[] {
  const known = new Set(parameters.map(({ key }) => key));
  return Object.keys(given)
    .filter((key) => !known.has(key))
    .map((key) => ({
      code: 'parameter-unknown',
      severity: 'warning',
      field: key,
      message: {
        zh: `参数“${key}”不属于本制度，未采用。`,
        en: `Parameter “${key}” does not belong to this regime and is not used.`,
      },
    }));
}
