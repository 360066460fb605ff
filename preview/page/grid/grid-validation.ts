import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRule,
  type IRange,
} from '@univerjs/presets';
import { formatArea } from '../../model/a1-address';
import type { Area } from '../../model/area';
import type { ComparisonRule, Validation } from '../../model/sheet-rules';
import { gridFormula } from './grid-formula';

/** The grid's form of a validation; nothing for one without a rule. */
export function gridValidation(
  validation: Validation,
  ranges: readonly IRange[],
): readonly IDataValidationRule[] {
  const condition = conditionOf(validation);
  if (!condition) return [];
  const { alert, prompt } = validation;
  return [
    {
      uid: validation.id,
      ranges: [...ranges],
      allowBlank: validation.ignoreBlanks,
      showErrorMessage: alert.showAlert,
      errorStyle: alertStyles[alert.style],
      errorTitle: alert.title,
      error: alert.message,
      showInputMessage: prompt.showPrompt,
      promptTitle: prompt.title,
      prompt: prompt.message,
      ...condition,
    },
  ];
}

const alertStyles = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

const operators: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

function conditionOf(
  validation: Validation,
): Pick<IDataValidationRule, 'type' | 'formula1' | 'formula2' | 'operator'> | undefined {
  const { rule } = validation;
  if (rule.list) {
    return {
      type: DataValidationType.LIST,
      formula1: rule.list.source,
      ...{ showDropDown: rule.list.inCellDropDown, renderMode: DataValidationRenderMode.ARROW },
    };
  }
  if (rule.custom) {
    const formula1 = gridCondition(rule.custom.formula, validation.areas[0]);
    return { type: DataValidationType.CUSTOM, formula1 };
  }
  if (rule.wholeNumber) return comparison(DataValidationType.WHOLE, rule.wholeNumber);
  if (rule.decimal) return comparison(DataValidationType.DECIMAL, rule.decimal);
  if (rule.textLength) return comparison(DataValidationType.TEXT_LENGTH, rule.textLength);
  if (rule.date) return comparison(DataValidationType.DATE, rule.date);
  return rule.time && comparison(DataValidationType.TIME, rule.time);
}

/**
 * `=FALSE` keeps people from typing over formulas; the grid would mark every such cell as wrong, so
 * it is told to expect a formula there.
 */
function gridCondition(formula: string, area: Area | undefined): string {
  if (!area || !/^=\s*FALSE(?:\(\))?$/i.test(formula)) return gridFormula(formula);
  return `=ISFORMULA(${formatArea({ ...area, rows: 1, columns: 1 })})`;
}

function comparison(type: DataValidationType, rule: ComparisonRule) {
  return {
    type,
    operator: operators[rule.operator] ?? DataValidationOperator.BETWEEN,
    formula1: String(rule.formula1),
    ...(rule.formula2 === undefined ? {} : { formula2: String(rule.formula2) }),
  };
}
