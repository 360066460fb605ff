import type { ConditionalFormatPlan } from '../../core/workbook/workbook-plan';
import { styleFont } from './style-range';

/** Queues a native, formula-based conditional format; a hatch, which Excel has not here, is a frame. */
export function formatConditionally(range: Excel.Range, plan: ConditionalFormatPlan): void {
  const conditional = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  const { rule, format } = conditional.custom;
  rule.formula = plan.formula;
  styleFont(format.font, plan.style);
  if (plan.style.fill !== undefined) format.fill.color = `#${plan.style.fill}`;
  if (plan.style.pattern === 'hatch') {
    for (const edge of [format.borders.top, format.borders.bottom]) edge.style = 'Dash';
  }
}
