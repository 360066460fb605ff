import { chartXml } from '../../core/workbook/parts/chart-xml';
import { overridesXml, type PartKind } from '../../core/workbook/parts/content-types-xml';
import { relationsXml, relationXml, type Relation } from '../../core/workbook/parts/relations-xml';
import {
  cacheRelation,
  sheetParts,
  type SheetHangings,
} from '../../core/workbook/parts/sheet-parts';
import type { SheetModel } from '../model/sheet-model';
import type { WorkbookModel } from '../model/workbook-model';
import { chartPlan } from './chart-plan';
import type { PackageFile } from './package-file';
import { pivotPlan } from './pivot-plan';
import { withSlicersAsFilters } from './slicers-as-filters';

/**
 * Puts the native charts and PivotTables of a workbook into its file, which has its sheets in the
 * same order already.
 */
export function addHangings(file: PackageFile, model: WorkbookModel): void {
  const hangings = model.sheets.map((sheet) => hangingsOf(sheet, model));
  const counter = { tables: 0, charts: 0, pivots: 0 };
  const kinds = new Map<string, PartKind>();
  const caches: number[] = [];
  hangings.forEach((hanging, index) => {
    const parts = sheetParts(hanging, index + 1, counter);
    for (const [path, text] of parts.texts) file.put(path, text);
    for (const [path, kind] of parts.kinds) kinds.set(path, kind);
    caches.push(...parts.caches);
    hangOn(file, index + 1, parts.relations);
  });
  file.insert('[Content_Types].xml', overridesXml(kinds), ['</Types>']);
  addCaches(file, caches.map(cacheRelation));
}

function hangingsOf(sheet: SheetModel, model: WorkbookModel): SheetHangings {
  const charts = sheet.charts.map((one) => {
    const { chart, cells } = chartPlan(one, sheet, model);
    return { chart, xml: chartXml(chart, cells) };
  });
  const pivots = model.pivots
    .filter(({ sheetId }) => sheetId === sheet.id)
    .flatMap((pivot) => pivotPlan(withSlicersAsFilters(pivot), model) ?? []);
  return { tables: [], charts, pivots };
}

function hangOn(file: PackageFile, number: number, relations: readonly Relation[]): void {
  if (relations.length === 0) return;
  const path = `xl/worksheets/_rels/sheet${number}.xml.rels`;
  if (file.textOf(path) === undefined) file.put(path, relationsXml(relations));
  else file.insert(path, relations.map(relationXml).join(''), ['</Relationships>']);
  const drawing = relations.find(({ kind }) => kind === 'drawing');
  if (!drawing) return;
  const sheet = `xl/worksheets/sheet${number}.xml`;
  file.insert(sheet, `<drawing r:id="${drawing.id}"/>`, AFTER_DRAWING);
}

/** What stands after the drawing in a sheet's part (ECMA-376 part 1, 18.3.1.99). */
const AFTER_DRAWING = ['<legacyDrawing', '<tableParts', '<extLst', '</worksheet>'];

function addCaches(file: PackageFile, caches: readonly Relation[]): void {
  if (caches.length === 0) return;
  file.insert('xl/_rels/workbook.xml.rels', caches.map(relationXml).join(''), ['</Relationships>']);
  const list = caches.map(({ id }, index) => `<pivotCache cacheId="${index + 1}" r:id="${id}"/>`);
  file.insert('xl/workbook.xml', `<pivotCaches>${list.join('')}</pivotCaches>`, [
    '<extLst',
    '</workbook>',
  ]);
}
