import { areaAddress } from '../../core/workbook/cell-address';
import type { PivotAxis, PivotPlan } from '../../core/workbook/workbook-plan';
import { attributeText } from '../../core/workbook/xml-text';
import { RELATIONS } from './relations-xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const VERSIONS = 'createdVersion="6" minRefreshableVersion="3"';

/**
 * The part that says what a pivot is made of. It holds no records: programs read the table when they
 * open the workbook.
 */
export function pivotCacheXml(plan: PivotPlan): string {
  const fields = plan.headers.map(
    (header) =>
      `<cacheField name="${attributeText(header)}" numFmtId="0">${sharedItems(axisOf(plan, header))}</cacheField>`,
  );
  return `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${RELATIONS}" saveData="0" refreshOnLoad="1" ${VERSIONS} refreshedVersion="6"><cacheSource type="worksheet"><worksheetSource name="${plan.table}"/></cacheSource><cacheFields count="${fields.length}">${fields.join('')}</cacheFields></pivotCacheDefinition>`;
}

function sharedItems(axis: PivotAxis | undefined): string {
  if (axis === undefined) return '<sharedItems/>';
  const blank = axis.items.includes(null) ? ' containsBlank="1"' : '';
  const items = axis.items.map((item) =>
    item === null ? '<m/>' : `<s v="${attributeText(item)}"/>`,
  );
  return `<sharedItems${blank} count="${items.length}">${items.join('')}</sharedItems>`;
}

/** The part of a pivot: where it stands, its axes, filters and count. */
export function pivotTableXml(plan: PivotPlan, cacheId: number): string {
  const { headers, row, column, filters } = plan;
  const pages = filters.length === 0 ? '' : ` rowPageCount="${filters.length}" colPageCount="1"`;
  const pageFields = filters.map(
    ({ header }) => `<pageField fld="${headers.indexOf(header)}" hier="-1"/>`,
  );
  return `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="${plan.name}" cacheId="${cacheId}" dataCaption="${attributeText(plan.title)}" grandTotalCaption="${attributeText(plan.total)}" ${VERSIONS} updatedVersion="6" useAutoFormatting="1" itemPrintTitles="1" indent="0" compact="0" compactData="0" outline="0" outlineData="0" multipleFieldFilters="0" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1"><location ref="${areaAddress(plan.area)}" firstHeaderRow="1" firstDataRow="2" firstDataCol="1"${pages}/><pivotFields count="${headers.length}">${headers.map((header) => fieldXml(plan, header)).join('')}</pivotFields>${axisXml('row', headers.indexOf(row.header), row)}${axisXml('col', headers.indexOf(column.header), column)}${pageFields.length === 0 ? '' : `<pageFields count="${pageFields.length}">${pageFields.join('')}</pageFields>`}<dataFields count="1"><dataField name="${attributeText(plan.title)}" fld="${headers.indexOf(plan.counted)}" subtotal="count" baseField="0" baseItem="0"/></dataFields><pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/></pivotTableDefinition>`;
}

function axisOf({ row, column, filters }: PivotPlan, header: string): PivotAxis | undefined {
  return [row, column, ...filters].find((axis) => axis.header === header);
}

function fieldXml(plan: PivotPlan, header: string): string {
  const axis = axisOf(plan, header);
  const counted = header === plan.counted ? ' dataField="1"' : '';
  const plain = 'compact="0" outline="0" showAll="0"';
  if (axis === undefined) return `<pivotField${counted} ${plain}/>`;
  const side = axis === plan.row ? 'axisRow' : axis === plan.column ? 'axisCol' : 'axisPage';
  const items = axis.items.map((_, index) => `<item x="${index}"/>`);
  return `<pivotField axis="${side}"${counted} ${plain}><items count="${items.length + 1}">${items.join('')}<item t="default"/></items></pivotField>`;
}

/** The field of an axis, and its lines: each item, and the grand total. */
function axisXml(side: 'row' | 'col', field: number, { items }: PivotAxis): string {
  const lines = items.map((_, index) => `<i><x${index === 0 ? '' : ` v="${index}"`}/></i>`);
  return `<${side}Fields count="1"><field x="${field}"/></${side}Fields><${side}Items count="${lines.length + 1}">${lines.join('')}<i t="grand"><x/></i></${side}Items>`;
}
