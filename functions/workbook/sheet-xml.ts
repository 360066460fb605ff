import { areaAddress, cellAddress } from '../../core/workbook/cell-address';
import type { SheetPlan } from '../../core/workbook/workbook-plan';
import type { SharedParts } from './cell-xml';
import { pageXml } from './page-xml';
import { RELATIONS, type Relation } from '../../core/workbook/parts/relations-xml';
import { rowsXml } from './rows-xml';
import { conditionalFormatsXml, validationsXml } from './rules-xml';

/** The part of a sheet, in pieces: its elements in the order of the schema (ECMA-376 part 1, 18.3.1.99). */
export function* sheetXml(
  plan: SheetPlan,
  relations: readonly Relation[],
  shared: SharedParts,
): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}">${plan.print ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}<sheetViews>${viewXml(plan)}</sheetViews><sheetFormatPr defaultRowHeight="15"/>${columnsXml(plan)}<sheetData>`;
  yield* rowsXml(plan, shared);
  yield `</sheetData>${mergesXml(plan)}${conditionalFormatsXml(plan, shared.styles)}${validationsXml(plan)}${plan.print ? pageXml(plan.print) : ''}${linksXml(relations)}</worksheet>`;
}

function viewXml({ freeze }: SheetPlan): string {
  if (!freeze) return '<sheetView showGridLines="0" workbookViewId="0"/>';
  const { rows, columns } = freeze;
  const pane = columns > 0 ? (rows > 0 ? 'bottomRight' : 'topRight') : 'bottomLeft';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  return `<sheetView workbookViewId="0"><pane${split} topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView>`;
}

function columnsXml({ columns }: SheetPlan): string {
  const list = columns.map(
    ({ width, hidden }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}"${hidden === true ? ' hidden="1"' : ''} customWidth="1"/>`,
  );
  return list.length === 0 ? '' : `<cols>${list.join('')}</cols>`;
}

function mergesXml({ merges = [] }: SheetPlan): string {
  const list = merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
  return list.length === 0
    ? ''
    : `<mergeCells count="${list.length}">${list.join('')}</mergeCells>`;
}

/** Pivots hang on a sheet without being named in it. */
function linksXml(relations: readonly Relation[]): string {
  const drawing = relations.find(({ kind }) => kind === 'drawing');
  const tables = relations.filter(({ kind }) => kind === 'table');
  const parts = tables.map(({ id }) => `<tablePart r:id="${id}"/>`);
  return [
    drawing === undefined ? '' : `<drawing r:id="${drawing.id}"/>`,
    parts.length === 0 ? '' : `<tableParts count="${parts.length}">${parts.join('')}</tableParts>`,
  ].join('');
}
