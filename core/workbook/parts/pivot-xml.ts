import { areaAddress } from '../cell-address';
import type { PivotAxis, PivotFigure, PivotPlan } from '../workbook-plan';
import { attributeText } from '../xml-text';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const VERSIONS = 'createdVersion="6" minRefreshableVersion="3"';

/** The part of a pivot: where it stands, its axes, filters and figures. */
export function pivotTableXml(plan: PivotPlan, cacheId: number): string {
  const { headers, row, column, filters, figures } = plan;
  const fields = headers.map((header) => fieldXml(plan, header)).join('');
  const parts = [
    locationXml(plan),
    `<pivotFields count="${headers.length}">${fields}</pivotFields>`,
    axisXml('row', headers, row),
    column ? axisXml('col', headers, column) : figuresAcrossXml(figures),
    filters.length === 0 ? '' : pageFieldsXml(plan),
    `<dataFields count="${figures.length}">${figures.map((figure) => figureXml(figure, plan)).join('')}</dataFields>`,
    '<pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/>',
  ];
  return `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="${attributeText(plan.name)}" cacheId="${cacheId}" dataCaption="${attributeText(figures[0]?.title ?? '')}" grandTotalCaption="${attributeText(plan.total)}" ${VERSIONS} updatedVersion="6" useAutoFormatting="1" itemPrintTitles="1" indent="0" compact="0" compactData="0" outline="0" outlineData="0" multipleFieldFilters="0" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1">${parts.join('')}</pivotTableDefinition>`;
}

/** The axis or filter a column of the source is on. */
export function axisOf({ row, column, filters }: PivotPlan, header: string): PivotAxis | undefined {
  return [row, ...(column ? [column] : []), ...filters].find((axis) => axis.header === header);
}

/** Headers above the figures: the column's field and its items, or the names of the figures. */
function locationXml({ area, column, figures, filters }: PivotPlan): string {
  const pages = filters.length === 0 ? '' : ` rowPageCount="${filters.length}" colPageCount="1"`;
  const first = column || figures.length === 1 ? 1 : 0;
  return `<location ref="${areaAddress(area)}" firstHeaderRow="${first}" firstDataRow="${column ? 2 : 1}" firstDataCol="1"${pages}/>`;
}

function fieldXml(plan: PivotPlan, header: string): string {
  const axis = axisOf(plan, header);
  const counted = plan.figures.some((figure) => figure.header === header) ? ' dataField="1"' : '';
  const plain = 'compact="0" outline="0" showAll="0"';
  if (axis === undefined) return `<pivotField${counted} ${plain}/>`;
  const side = axis === plan.row ? 'axisRow' : axis === plan.column ? 'axisCol' : 'axisPage';
  const several = axis.hidden && side === 'axisPage' ? ' multipleItemSelectionAllowed="1"' : '';
  const items = axis.items.map(
    (_, index) => `<item${axis.hidden?.includes(index) ? ' h="1"' : ''} x="${index}"/>`,
  );
  const list = `<items count="${items.length + 1}">${items.join('')}<item t="default"/></items>`;
  const sort = axis.sort;
  return sort
    ? `<pivotField axis="${side}"${counted} ${plain}${several} sortType="${sort.descending ? 'descending' : 'ascending'}">${list}${sortedByXml(sort.figure)}</pivotField>`
    : `<pivotField axis="${side}"${counted} ${plain}${several}>${list}</pivotField>`;
}

/** Sorted by a figure of the pivot, by its place among them. */
const sortedByXml = (figure: number): string =>
  `<autoSortScope><pivotArea dataOnly="0" outline="0" fieldPosition="0"><references count="1"><reference field="4294967294" count="1" selected="0"><x v="${figure}"/></reference></references></pivotArea></autoSortScope>`;

/** The field of an axis, and its lines: each item that is shown, and the grand total. */
function axisXml(side: 'row' | 'col', headers: readonly string[], axis: PivotAxis): string {
  const shown = axis.shown ?? axis.items.map((_, index) => index);
  const lines = shown.map((index) => `<i><x${index === 0 ? '' : ` v="${index}"`}/></i>`);
  return `<${side}Fields count="1"><field x="${headers.indexOf(axis.header)}"/></${side}Fields><${side}Items count="${lines.length + 1}">${lines.join('')}<i t="grand"><x/></i></${side}Items>`;
}

/** Without a field on the columns the figures stand side by side. */
function figuresAcrossXml(figures: readonly PivotFigure[]): string {
  if (figures.length === 1) return '<colItems count="1"><i/></colItems>';
  const lines = figures.map((_, index) =>
    index === 0 ? '<i><x/></i>' : `<i i="${index}"><x v="${index}"/></i>`,
  );
  return `<colFields count="1"><field x="-2"/></colFields><colItems count="${lines.length}">${lines.join('')}</colItems>`;
}

function pageFieldsXml({ headers, filters }: PivotPlan): string {
  const fields = filters.map(
    ({ header }) => `<pageField fld="${headers.indexOf(header)}" hier="-1"/>`,
  );
  return `<pageFields count="${fields.length}">${fields.join('')}</pageFields>`;
}

/** A running share is newer than the schema and stands in an extension. */
function figureXml({ header, title, subtotal, shownAs }: PivotFigure, plan: PivotPlan): string {
  const { headers, row } = plan;
  const share = shownAs === 'shareOfTotal' ? ' showDataAs="percentOfTotal"' : '';
  const format = shownAs === undefined ? '' : ' numFmtId="10"';
  const base = shownAs === 'runningShare' ? headers.indexOf(row.header) : 0;
  const head = `<dataField name="${attributeText(title)}" fld="${headers.indexOf(header)}"${subtotal === 'count' ? ' subtotal="count"' : ''}${share} baseField="${base}" baseItem="0"${format}`;
  return shownAs === 'runningShare'
    ? `${head}><extLst><ext uri="{E15A36E0-9728-4e99-A89B-3F7291B0FE68}" xmlns:x14="${X14}"><x14:dataField pivotShowAs="percentOfRunningTotal"/></ext></extLst></dataField>`
    : `${head}/>`;
}
