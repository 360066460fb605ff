import type { ChartPlan, SheetPlan } from '../../core/workbook/workbook-plan';
import { chartXml } from './chart-xml';
import type { PartKind } from './content-types-xml';
import { drawingXml } from './drawing-xml';
import { pivotCacheXml, pivotTableXml } from './pivot-xml';
import { relationsXml, type Relation } from './relations-xml';
import type { SheetLinks } from './sheet-xml';
import { tableXml } from './table-xml';

/** What hangs on a sheet: its tables, its pivots, and one drawing with its charts. */
export interface SheetParts {
  readonly links: SheetLinks;
  /** Text of each part by its path. */
  readonly texts: ReadonlyMap<string, string>;
  /** What each part is that is no list of relations. */
  readonly kinds: ReadonlyMap<string, PartKind>;
  /** Numbers of the sources of its pivots. */
  readonly caches: readonly number[];
}

/** Numbers the tables, charts and pivots of a workbook from one sheet to the next. */
export interface PartCounter {
  tables: number;
  charts: number;
  pivots: number;
}

/** @param number of the sheet from 1 on; `counter` moves on by what the sheet has. */
export function sheetParts(sheet: SheetPlan, number: number, counter: PartCounter): SheetParts {
  const texts = new Map<string, string>();
  const kinds = new Map<string, PartKind>();
  const put = (path: string, kind: PartKind, text: string): void => {
    texts.set(path, text);
    kinds.set(path, kind);
  };
  const tables = sheet.tables.map((table, index): Relation => {
    counter.tables += 1;
    put(`xl/tables/table${counter.tables}.xml`, 'table', tableXml(table, sheet, counter.tables));
    return { id: `rId${index + 1}`, kind: 'table', target: `../tables/table${counter.tables}.xml` };
  });
  const charts = sheet.charts.map((chart: ChartPlan, index): Relation => {
    counter.charts += 1;
    put(`xl/charts/chart${counter.charts}.xml`, 'chart', chartXml(chart, sheet));
    return { id: `rId${index + 1}`, kind: 'chart', target: `../charts/chart${counter.charts}.xml` };
  });
  const caches: number[] = [];
  const pivots = (sheet.pivots ?? []).map((pivot, index): Relation => {
    counter.pivots += 1;
    const own = counter.pivots;
    caches.push(own);
    put(`xl/${pivotCachePath(own)}`, 'pivotCacheDefinition', pivotCacheXml(pivot));
    put(`xl/pivotTables/pivotTable${own}.xml`, 'pivotTable', pivotTableXml(pivot, own));
    const cache = { kind: 'pivotCacheDefinition', target: `../${pivotCachePath(own)}` };
    texts.set(
      `xl/pivotTables/_rels/pivotTable${own}.xml.rels`,
      relationsXml([{ id: 'rId1', ...cache }]),
    );
    return {
      id: `rIdPivot${index + 1}`,
      kind: 'pivotTable',
      target: `../pivotTables/pivotTable${own}.xml`,
    };
  });
  const drawing: readonly Relation[] =
    charts.length === 0
      ? []
      : [{ id: DRAWING_ID, kind: 'drawing', target: `../drawings/drawing${number}.xml` }];
  if (charts.length > 0) {
    put(`xl/drawings/drawing${number}.xml`, 'drawing', drawingXml(sheet.charts));
    texts.set(`xl/drawings/_rels/drawing${number}.xml.rels`, relationsXml(charts));
  }
  const relations = [...tables, ...pivots, ...drawing];
  if (relations.length > 0) {
    texts.set(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationsXml(relations));
  }
  const links = { tables: tables.map(({ id }) => id) };
  return {
    links: charts.length === 0 ? links : { ...links, drawing: DRAWING_ID },
    texts,
    kinds,
    caches,
  };
}

/** Where the part stands that says what a pivot is made of. */
export const pivotCachePath = (number: number): string =>
  `pivotCache/pivotCacheDefinition${number}.xml`;

const DRAWING_ID = 'rIdDrawing';
