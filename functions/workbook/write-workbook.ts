import { absoluteAddress } from '../../core/workbook/cell-address';
import type { CellValue, SheetPlan, WorkbookPlan } from '../../core/workbook/workbook-plan';
import { contentTypesXml, type PartKind } from '../../core/workbook/parts/content-types-xml';
import { relationsXml, type Relation } from '../../core/workbook/parts/relations-xml';
import { SharedStrings } from './shared-strings';
import { chartXml, type ChartCells } from '../../core/workbook/parts/chart-xml';
import {
  cacheRelation,
  sheetParts,
  type SheetHangings,
} from '../../core/workbook/parts/sheet-parts';
import { tableXml } from './table-xml';
import { sheetXml } from './sheet-xml';
import { StyleBook } from './style-book';
import { workbookXml } from './workbook-xml';
import { ZipWriter } from './zip-writer';

/**
 * Writes a workbook plan as an .xlsx package, row by row, so that a hundred thousand rows need little
 * more memory than their plan.
 *
 * @param plan sheets, names and charts; cached formula values are written with the formulas.
 * @returns the package's bytes. Text is always written as text, whatever sign it begins with.
 */
export function writeWorkbook(plan: WorkbookPlan): Uint8Array {
  const zip = new ZipWriter();
  const shared = { styles: new StyleBook(), strings: new SharedStrings() };
  const kinds = new Map<string, PartKind>([['xl/workbook.xml', 'workbook']]);
  const relations: Relation[] = [];
  const caches: Relation[] = [];
  const counter = { tables: 0, charts: 0, pivots: 0 };
  plan.sheets.forEach((sheet, index) => {
    const path = `worksheets/sheet${index + 1}.xml`;
    const parts = sheetParts(hangingsOf(sheet), index + 1, counter);
    zip.add(`xl/${path}`, sheetXml(sheet, parts.relations, shared));
    for (const [place, text] of parts.texts) zip.add(place, [text]);
    if (parts.relations.length > 0) {
      zip.add(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, [relationsXml(parts.relations)]);
    }
    kinds.set(`xl/${path}`, 'worksheet');
    for (const [place, kind] of parts.kinds) kinds.set(place, kind);
    relations.push({ id: `rId${index + 1}`, kind: 'worksheet', target: path });
    for (const cache of parts.caches) caches.push(cacheRelation(cache));
  });
  zip.add('xl/styles.xml', [shared.styles.xml()]);
  zip.add('xl/sharedStrings.xml', shared.strings.xml());
  kinds.set('xl/styles.xml', 'styles').set('xl/sharedStrings.xml', 'sharedStrings');
  relations.push({ id: 'rIdStyles', kind: 'styles', target: 'styles.xml' });
  relations.push({ id: 'rIdStrings', kind: 'sharedStrings', target: 'sharedStrings.xml' });
  zip.add('xl/workbook.xml', [workbookXml(plan, caches)]);
  zip.add('xl/_rels/workbook.xml.rels', [relationsXml([...relations, ...caches])]);
  zip.add('_rels/.rels', [
    relationsXml([{ id: 'rId1', kind: 'officeDocument', target: 'xl/workbook.xml' }]),
  ]);
  zip.add('[Content_Types].xml', [contentTypesXml(kinds)]);
  return zip.end();
}

const hangingsOf = (sheet: SheetPlan): SheetHangings => ({
  tables: sheet.tables.map((table) => (number) => tableXml(table, sheet, number)),
  charts: sheet.charts.map((chart) => ({ chart, xml: chartXml(chart, cellsOf(sheet)) })),
  pivots: sheet.pivots ?? [],
});

const cellsOf = (sheet: SheetPlan): ChartCells => ({
  addressOf: (area) => absoluteAddress(sheet.name, area),
  valuesOf: (area) =>
    Array.from({ length: area.rows * area.columns }, (_, index) => {
      const row = area.row + Math.floor(index / area.columns);
      return valueOf(sheet, row, area.column + (index % area.columns));
    }),
});

function valueOf({ blocks }: SheetPlan, row: number, column: number): CellValue {
  for (const block of blocks) {
    const cell = block.cells[row - block.row]?.[column - block.column];
    if (cell !== undefined) {
      return cell !== null && typeof cell === 'object' ? cell.value : cell;
    }
  }
  return null;
}
