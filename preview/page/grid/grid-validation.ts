import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRule,
  type IRange,
} from '@univerjs/presets';
import type { ComparisonRule, Validation } from '../../model/sheet-rules';

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

function conditionOf({
  rule,
}: Validation):
  Pick<IDataValidationRule, 'type' | 'formula1' | 'formula2' | 'operator'> | undefined {
  if (rule.list) {
    return {
      type: DataValidationType.LIST,
      formula1: rule.list.source,
      ...{ showDropDown: rule.list.inCellDropDown, renderMode: DataValidationRenderMode.ARROW },
    };
  }
  if (rule.custom) return { type: DataValidationType.CUSTOM, formula1: rule.custom.formula };
  if (rule.wholeNumber) return comparison(DataValidationType.WHOLE, rule.wholeNumber);
  if (rule.decimal) return comparison(DataValidationType.DECIMAL, rule.decimal);
  if (rule.textLength) return comparison(DataValidationType.TEXT_LENGTH, rule.textLength);
  if (rule.date) return comparison(DataValidationType.DATE, rule.date);
  return rule.time && comparison(DataValidationType.TIME, rule.time);
}

function comparison(type: DataValidationType, rule: ComparisonRule) {
  return {
    type,
    operator: operators[rule.operator] ?? DataValidationOperator.BETWEEN,
    formula1: String(rule.formula1),
    ...(rule.formula2 === undefined ? {} : { formula2: String(rule.formula2) }),
  };
}
