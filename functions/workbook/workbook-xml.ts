import type { WorkbookPlan } from '../../core/workbook/workbook-plan';
import { printNames } from './page-xml';
import { RELATIONS, type Relation } from '../../core/workbook/parts/relations-xml';
import { attributeText, xmlText } from '../../core/workbook/xml-text';

/** The part that lists sheets, names and the sources of pivots, numbered from 1; programs compute the formulas anew when they open it. */
export function workbookXml(
  { sheets, names }: WorkbookPlan,
  pivotCaches: readonly Relation[],
): string {
  const list = sheets.map(
    ({ name, visibility }, index) =>
      `<sheet name="${attributeText(name)}" sheetId="${index + 1}" state="${visibility}" r:id="rId${index + 1}"/>`,
  );
  const caches = pivotCaches.map(
    ({ id }, index) => `<pivotCache cacheId="${index + 1}" r:id="${id}"/>`,
  );
  const defined = [
    ...names.map(({ name, formula }) => nameXml(name, '', formula.replace(/^=/, ''))),
    ...sheets.flatMap((sheet, index) =>
      Array.from(printNames(sheet), ([name, formula]) =>
        nameXml(name, ` localSheetId="${index}"`, formula),
      ),
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><sheets>${list.join('')}</sheets>${defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`}<calcPr calcId="171027" fullCalcOnLoad="1"/>${caches.length === 0 ? '' : `<pivotCaches>${caches.join('')}</pivotCaches>`}</workbook>`;
}

const nameXml = (name: string, scope: string, formula: string): string =>
  `<definedName name="${name}"${scope}>${xmlText(formula)}</definedName>`;
