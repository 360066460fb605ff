import { areaAddress } from '../../core/workbook/cell-address';
import { storedFormula } from '../../core/workbook/formula-text';
import type { SheetPlan, ValidationPlan } from '../../core/workbook/workbook-plan';
import type { StyleBook } from './style-book';
import { attributeText, xmlText } from '../../core/workbook/xml-text';

/** The conditional formats of a sheet, the first one first. */
export const conditionalFormatsXml = (
  { conditionalFormats }: SheetPlan,
  styles: StyleBook,
): string =>
  conditionalFormats
    .map(
      ({ area, formula, style }, index) =>
        `<conditionalFormatting sqref="${areaAddress(area)}"><cfRule type="expression" dxfId="${styles.difference(style)}" priority="${index + 1}"><formula>${xmlText(storedFormula(formula))}</formula></cfRule></conditionalFormatting>`,
    )
    .join('');

/** What may be typed into the cells of a sheet. */
export const validationsXml = ({ validations }: SheetPlan): string =>
  validations.length === 0
    ? ''
    : `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;

function validationXml({ area, rule, alert, title, message, prompt }: ValidationPlan): string {
  const shown =
    prompt === undefined
      ? ''
      : ` showInputMessage="1" promptTitle="${attributeText(title)}" prompt="${attributeText(prompt)}"`;
  const formula = rule.kind === 'list' ? `"${rule.items.join(',')}"` : storedFormula(rule.formula);
  return `<dataValidation type="${rule.kind === 'custom' ? 'custom' : 'list'}" errorStyle="${alert}" allowBlank="1" showErrorMessage="1" errorTitle="${attributeText(title)}" error="${attributeText(message)}"${shown} sqref="${areaAddress(area)}"><formula1>${xmlText(formula)}</formula1></dataValidation>`;
}
