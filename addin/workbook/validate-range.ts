import type { ValidationPlan } from '../../core/workbook/workbook-plan';

/** Queues a native data validation with its message and, if planned, its prompt. */
export function validateRange(range: Excel.Range, plan: ValidationPlan): void {
  const { dataValidation } = range;
  dataValidation.rule = ruleOf(plan.rule);
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = {
    showAlert: true,
    style: plan.alert === 'stop' ? 'Stop' : 'Warning',
    title: plan.title,
    message: plan.message,
  };
  if (plan.prompt !== undefined) {
    dataValidation.prompt = { showPrompt: true, title: plan.title, message: plan.prompt };
  }
}

function ruleOf(rule: ValidationPlan['rule']): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.items.join(',') } };
    case 'list-range':
      return { list: { inCellDropDown: true, source: rule.formula } };
    case 'custom':
      return { custom: { formula: rule.formula } };
  }
}
