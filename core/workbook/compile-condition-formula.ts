import { parseIsoDay } from '../date/civil-date';
import { parseIsoWall } from '../date/wall-time';
import {
  parseConditionSyntax,
  type Comparison,
  type ConditionSyntax,
  type Literal,
  type Operand,
} from '../rulebook/condition-syntax';
import type { Rulebook } from '../rulebook/rulebook';
import type { Language } from '../text';
import { choiceText } from './choice-text';
import { serialOfDay, serialOfWall } from './excel-serial';
import { textLiteral } from './formula-text';
import { yesNo } from './yes-no';

/** Where a condition finds its values on the sheet. */
export interface ConditionPlaces {
  readonly rulebook: Rulebook;
  readonly language: Language;
  /** Reference to a column's cell in the row, by column key; undefined when there is none. */
  readonly cell: (key: string) => string | undefined;
}

/**
 * Compiles a CEL condition into a worksheet expression that is TRUE exactly where the core holds
 * the condition for true: what looks at an empty cell is unknown, and unknown is not true.
 *
 * @param source CEL over level, fields, events and parameters.
 * @returns the expression without `=`, or undefined when a worksheet cannot say it.
 * @example "level == 'major'" → `EXACT(TRIM($C2),"重大")`
 */
export function compileConditionFormula(
  source: string,
  places: ConditionPlaces,
): string | undefined {
  const syntax = parseConditionSyntax(source);
  return syntax && testOf(syntax, true, places);
}

/** The expression that is TRUE where the condition is known to be `wanted`. */
function testOf(
  syntax: ConditionSyntax,
  wanted: boolean,
  places: ConditionPlaces,
): string | undefined {
  switch (syntax.kind) {
    case 'not':
      return testOf(syntax.operand, !wanted, places);
    case 'all':
    case 'any': {
      const parts = syntax.operands.map((operand) => testOf(operand, wanted, places));
      return join((syntax.kind === 'all') === wanted ? 'AND' : 'OR', parts);
    }
    case 'has': {
      const value = valueOf(syntax.reference, places);
      return value && (wanted ? value.present : `NOT(${value.present})`);
    }
    case 'truth': {
      const value = valueOf(syntax.operand, places);
      return value && equality(value, wanted, true);
    }
    case 'in': {
      const value = valueOf(syntax.operand, places);
      if (!value) return undefined;
      const tests = syntax.list.map((literal) => equality(value, literal, wanted));
      return join(wanted ? 'OR' : 'AND', tests);
    }
    case 'compare':
      return comparison(syntax, wanted, places);
  }
}

const join = (name: 'AND' | 'OR', parts: readonly (string | undefined)[]): string | undefined => {
  const known = parts.filter((part) => part !== undefined);
  if (known.length !== parts.length) return undefined;
  if (known.length === 0) return name === 'AND' ? 'TRUE' : 'FALSE';
  return known.length === 1 ? known[0] : `${name}(${known.join(',')})`;
};

/** A value on the sheet: what its cell means and when it is there. */
interface SheetValue {
  readonly kind: 'text' | 'number' | 'yes-no' | 'day' | 'wall' | 'level';
  /** The cell brought into a form that compares: text trimmed, times in whole seconds. */
  readonly expression: string;
  readonly present: string;
  readonly literal?: Literal;
  /** Turns a literal of the condition into one that compares with the expression. */
  readonly toSheet: (literal: Literal) => string | undefined;
}

function comparison(
  { operator, left, right }: Extract<ConditionSyntax, { readonly kind: 'compare' }>,
  wanted: boolean,
  places: ConditionPlaces,
): string | undefined {
  const a = valueOf(left, places);
  const b = valueOf(right, places);
  if (!a || !b) return undefined;
  if (a.literal !== undefined) {
    return b.literal === undefined
      ? compareWith(b, mirrored[operator], a.literal, wanted)
      : undefined;
  }
  if (b.literal !== undefined) return compareWith(a, operator, b.literal, wanted);
  const isNumeric = a.kind === 'number' || a.kind === 'wall' || a.kind === 'day';
  if (a.kind !== b.kind || !isNumeric) return undefined;
  const sign = wanted ? operator : negated[operator];
  return `AND(${a.present},${b.present},${a.expression}${sheetSign[sign]}${b.expression})`;
}

function compareWith(
  value: SheetValue,
  operator: Comparison,
  literal: Literal,
  wanted: boolean,
): string | undefined {
  if (operator === '==' || operator === '!=') {
    return equality(value, literal, (operator === '==') === wanted);
  }
  const other = value.toSheet(literal);
  const isNumeric = value.kind === 'number' || value.kind === 'wall' || value.kind === 'day';
  if (other === undefined || !isNumeric) return undefined;
  const sign = wanted ? operator : negated[operator];
  return `AND(${value.present},${value.expression}${sheetSign[sign]}${other})`;
}

function equality(value: SheetValue, literal: Literal, wanted: boolean): string | undefined {
  const other = value.toSheet(literal);
  // Unlike kinds are never equal, yet a value must be there to be unequal.
  if (other === undefined) return wanted ? 'FALSE' : value.present;
  const isText = value.kind === 'text' || value.kind === 'level' || value.kind === 'yes-no';
  const same = isText ? `EXACT(${value.expression},${other})` : `${value.expression}=${other}`;
  if (wanted && isText && other !== '""') return same;
  return `AND(${value.present},${wanted ? same : `NOT(${same})`})`;
}

function valueOf(operand: Operand, places: ConditionPlaces): SheetValue | undefined {
  switch (operand.kind) {
    case 'literal':
      return literalValue(operand.value);
    case 'parameter': {
      const value = places.rulebook.parameters[operand.key];
      return value === undefined ? undefined : literalValue(value);
    }
    case 'level':
      return levelValue(places);
    case 'event': {
      const cell = places.cell(`event:${operand.key}`);
      return cell === undefined ? undefined : wallValue(cell);
    }
    case 'field':
      return fieldValue(operand.key, places);
    case 'approval':
      return undefined;
  }
}

const literalValue = (literal: Literal): SheetValue => ({
  kind: typeof literal === 'number' ? 'number' : 'text',
  expression: '',
  present: 'TRUE',
  literal,
  toSheet: () => undefined,
});

function levelValue({ cell, rulebook, language }: ConditionPlaces): SheetValue | undefined {
  const reference = cell('level');
  if (reference === undefined) return undefined;
  return {
    kind: 'level',
    expression: `TRIM(${reference})`,
    // A record without a level has the empty level: it compares like any other.
    present: 'TRUE',
    toSheet: (literal) => {
      if (literal === '') return '""';
      const level = rulebook.levels.find(({ code }) => code === literal);
      return level && textLiteral(level.title[language]);
    },
  };
}

function fieldValue(key: string, places: ConditionPlaces): SheetValue | undefined {
  const cell = places.cell(`field:${key}`);
  const field = places.rulebook.fields.find((candidate) => candidate.key === key);
  if (cell === undefined || !field) return undefined;
  switch (field.type) {
    case 'integer':
    case 'number':
      return numberValue(`N(${cell})`, cell);
    case 'money':
      return numberValue(`ROUND(N(${cell}),2)`, cell);
    case 'date':
      return {
        kind: 'day',
        expression: `INT(N(${cell}))`,
        present: `ISNUMBER(${cell})`,
        toSheet: (literal) => dayLiteral(literal),
      };
    case 'date-time':
      return wallValue(cell);
    case 'yes-no':
      return {
        kind: 'yes-no',
        expression: `TRIM(${cell})`,
        present: `TRIM(${cell})<>""`,
        toSheet: (literal) =>
          typeof literal === 'boolean' ? textLiteral(yesNo(literal, places.language)) : undefined,
      };
    case 'text':
    case 'long-text':
    case 'choice':
    case 'phone':
    case 'id-card':
    case 'credit-code':
    case 'email':
      return {
        kind: 'text',
        expression: `TRIM(${cell})`,
        present: `TRIM(${cell})<>""`,
        toSheet: (literal) =>
          typeof literal === 'string'
            ? textLiteral(choiceText(literal, field, places.language))
            : undefined,
      };
  }
}

const numberValue = (expression: string, cell: string): SheetValue => ({
  kind: 'number',
  expression,
  present: `ISNUMBER(${cell})`,
  toSheet: (literal) => (typeof literal === 'number' ? String(literal) : undefined),
});

const wallValue = (cell: string): SheetValue => ({
  kind: 'wall',
  expression: `ROUND(N(${cell})*86400,0)`,
  present: `ISNUMBER(${cell})`,
  toSheet: (literal) => {
    const isFull = typeof literal === 'string' && literal.length === FULL_WALL;
    const wall = isFull ? parseIsoWall(literal) : undefined;
    return wall === undefined ? undefined : String(Math.round(serialOfWall(wall) * 86_400));
  },
});

/** Length of a wall time to the second, the only form that conditions compare in order. */
const FULL_WALL = 19;

const dayLiteral = (literal: Literal): string | undefined => {
  const day = typeof literal === 'string' ? parseIsoDay(literal) : undefined;
  return day === undefined ? undefined : String(serialOfDay(day));
};

const sheetSign: Readonly<Record<Comparison, string>> = {
  '==': '=',
  '!=': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

const negated: Readonly<Record<Comparison, Comparison>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

const mirrored: Readonly<Record<Comparison, Comparison>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};
