import type { ComparisonRule, ValidationRule } from '../../model/sheet-rules';
import { choiceArgument, recordArgument, textArgument } from '../argument-readers';
import { invalidArgument } from '../host-error';

const comparisons = ['wholeNumber', 'decimal', 'textLength', 'date', 'time'] as const;
const operators = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

/** Reads a validation rule: exactly one kind of condition. */
export function readValidationRule(value: unknown): ValidationRule {
  const record = recordArgument(value, 'rule');
  const given = Object.keys(record).filter((key) => record[key] !== undefined);
  const [kind] = given;
  if (given.length !== 1 || kind === undefined) {
    throw invalidArgument('rule takes exactly one of list, custom or a comparison.');
  }
  const rule = recordArgument(record[kind], kind);
  if (kind === 'list') return { list: readList(rule) };
  if (kind === 'custom') return { custom: { formula: textArgument(rule['formula'], 'formula') } };
  return { [choiceArgument(kind, 'rule', comparisons)]: readComparison(rule) };
}

/** The name Office.js gives to a rule. */
export function validationType(rule: ValidationRule): string {
  const [kind] = Object.keys(rule);
  return kind === undefined ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1);
}

function readList(rule: Readonly<Record<string, unknown>>): NonNullable<ValidationRule['list']> {
  const source = textArgument(rule['source'], 'source');
  if (!source.startsWith('=') && source.length > 255) {
    throw invalidArgument(`A written list holds at most 255 characters, not ${source.length}.`);
  }
  return { inCellDropDown: rule['inCellDropDown'] !== false, source };
}

function readComparison(rule: Readonly<Record<string, unknown>>): ComparisonRule {
  const operator = choiceArgument(rule['operator'], 'operator', operators);
  const formula2 = rule['formula2'];
  const ranged = operator === 'Between' || operator === 'NotBetween';
  if (ranged && formula2 === undefined) throw invalidArgument(`${operator} needs formula2.`);
  return {
    operator,
    formula1: bound(rule['formula1']),
    ...(formula2 === undefined ? {} : { formula2: bound(formula2) }),
  };
}

function bound(value: unknown): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw invalidArgument('A bound of a validation is a number, a date text or a formula.');
}
