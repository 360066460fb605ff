import type { DataValidation, DataValidationOperator, Style, Worksheet } from 'exceljs';
import { storedFormula } from '../../core/workbook/formula-text';
import { formatArea } from '../model/a1-address';
import type { SheetModel } from '../model/sheet-model';
import type { ComparisonRule, ConditionalStyle, Validation } from '../model/sheet-rules';
import { argb, border } from './xlsx-style';

/** Adds conditional formats, in order of priority, and validations. */
export function addXlsxRules(worksheet: Worksheet, sheet: SheetModel): void {
  sheet.conditionalFormats.forEach(({ area, formula, style, stopIfTrue }, index) => {
    worksheet.addConditionalFormatting({
      ref: formatArea(area),
      rules: [
        {
          type: 'expression',
          priority: index + 1,
          formulae: [storedFormula(formula)],
          style: conditionalStyle(style),
          ...(stopIfTrue ? { stopIfTrue } : {}),
        },
      ],
    });
  });
  for (const validation of sheet.validations) {
    const made = xlsxValidation(validation);
    for (const area of validation.areas) {
      if (made) validationsOf(worksheet).add(formatArea(area), made);
    }
  }
}

/** exceljs takes whole ranges here, though its types know single cells only. */
function validationsOf(worksheet: Worksheet): {
  add(address: string, validation: DataValidation): void;
} {
  return (
    worksheet as unknown as {
      dataValidations: { add(address: string, validation: DataValidation): void };
    }
  ).dataValidations;
}

function conditionalStyle(style: ConditionalStyle): Partial<Style> {
  const { borders } = style;
  return {
    ...(style.fillColor
      ? { fill: { type: 'pattern', pattern: 'solid', bgColor: argb(style.fillColor) } }
      : {}),
    font: {
      ...(style.fontColor ? { color: argb(style.fontColor) } : {}),
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(style.strikethrough ? { strike: true } : {}),
    },
    ...(borders
      ? {
          border: {
            ...(borders.EdgeTop ? { top: border(borders.EdgeTop) } : {}),
            ...(borders.EdgeBottom ? { bottom: border(borders.EdgeBottom) } : {}),
            ...(borders.EdgeLeft ? { left: border(borders.EdgeLeft) } : {}),
            ...(borders.EdgeRight ? { right: border(borders.EdgeRight) } : {}),
          },
        }
      : {}),
  };
}

const operators: Readonly<Record<string, DataValidationOperator>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

function xlsxValidation({
  rule,
  ignoreBlanks,
  alert,
  prompt,
}: Validation): DataValidation | undefined {
  const common = {
    allowBlank: ignoreBlanks,
    showErrorMessage: alert.showAlert,
    errorStyle: alert.style.toLowerCase(),
    errorTitle: alert.title,
    error: alert.message,
    showInputMessage: prompt.showPrompt,
    promptTitle: prompt.title,
    prompt: prompt.message,
  };
  if (rule.list) {
    const { source } = rule.list;
    const formula = source.startsWith('=') ? source.slice(1) : `"${source}"`;
    return { type: 'list', formulae: [formula], ...common };
  }
  if (rule.custom) {
    return { type: 'custom', formulae: [rule.custom.formula.replace(/^=/, '')], ...common };
  }
  const compared = comparisonOf(rule);
  if (!compared) return undefined;
  const [type, { formula1, formula2, operator }] = compared;
  return {
    type,
    operator: operators[operator] ?? 'between',
    formulae: [bound(formula1), ...(formula2 === undefined ? [] : [bound(formula2)])],
    ...common,
  };
}

type ComparisonType = 'whole' | 'decimal' | 'textLength' | 'date';

function comparisonOf(rule: Validation['rule']): [ComparisonType, ComparisonRule] | undefined {
  if (rule.wholeNumber) return ['whole', rule.wholeNumber];
  if (rule.decimal) return ['decimal', rule.decimal];
  if (rule.textLength) return ['textLength', rule.textLength];
  const moment = rule.date ?? rule.time;
  return moment && ['date', moment];
}

function bound(value: string | number): string | number {
  return typeof value === 'string' ? value.replace(/^=/, '') : value;
}
