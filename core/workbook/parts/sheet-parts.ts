import type { PivotPlan } from '../workbook-plan';
import type { DrawnChart } from './chart-xml';
import type { PartKind } from './content-types-xml';
import { drawingXml } from './drawing-xml';
import { pivotCacheXml, pivotRecordsXml, RECORDS_ID } from './pivot-cache-xml';
import { pivotTableXml } from './pivot-xml';
import { relationsXml, type Relation } from './relations-xml';

/** What is to hang on a sheet. */
export interface SheetHangings {
  /** The part of each table, given its number. */
  readonly tables: readonly ((number: number) => string)[];
  /** Each chart with its part. */
  readonly charts: readonly { readonly chart: DrawnChart; readonly xml: string }[];
  readonly pivots: readonly PivotPlan[];
}

/** What hangs on a sheet: its tables, its pivots, and one drawing with its charts. */
export interface SheetParts {
  /** Of the sheet to these; those of tables, and the one of the drawing, it names itself. */
  readonly relations: readonly Relation[];
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
export function sheetParts(
  { tables, charts, pivots }: SheetHangings,
  number: number,
  counter: PartCounter,
): SheetParts {
  const texts = new Map<string, string>();
  const kinds = new Map<string, PartKind>();
  const put = (path: string, kind: PartKind, text: string): void => {
    texts.set(path, text);
    kinds.set(path, kind);
  };
  const tableRelations = tables.map((xml, index): Relation => {
    counter.tables += 1;
    put(`xl/tables/table${counter.tables}.xml`, 'table', xml(counter.tables));
    return { id: `rId${index + 1}`, kind: 'table', target: `../tables/table${counter.tables}.xml` };
  });
  const chartRelations = charts.map(({ xml }, index): Relation => {
    counter.charts += 1;
    put(`xl/charts/chart${counter.charts}.xml`, 'chart', xml);
    return { id: `rId${index + 1}`, kind: 'chart', target: `../charts/chart${counter.charts}.xml` };
  });
  const caches = pivots.map(() => (counter.pivots += 1));
  const pivotRelations = pivots.map((pivot, index): Relation => {
    const own = caches[index] ?? 0;
    for (const [path, kind, text] of pivotParts(pivot, own)) put(path, kind, text);
    for (const [path, text] of pivotPartRelations(pivot, own)) texts.set(path, text);
    const target = `../pivotTables/pivotTable${own}.xml`;
    return { id: `rIdPivot${index + 1}`, kind: 'pivotTable', target };
  });
  const drawing = charts.length === 0 ? [] : [drawingRelation(number)];
  if (charts.length > 0) {
    put(
      `xl/drawings/drawing${number}.xml`,
      'drawing',
      drawingXml(charts.map(({ chart }) => chart)),
    );
    texts.set(`xl/drawings/_rels/drawing${number}.xml.rels`, relationsXml(chartRelations));
  }
  return { relations: [...tableRelations, ...pivotRelations, ...drawing], texts, kinds, caches };
}

/** The relation of a workbook to the source of a pivot. */
export const cacheRelation = (number: number): Relation => ({
  id: `rIdCache${number}`,
  kind: 'pivotCacheDefinition',
  target: `pivotCache/pivotCacheDefinition${number}.xml`,
});

const drawingRelation = (number: number): Relation => ({
  id: 'rIdDrawing',
  kind: 'drawing',
  target: `../drawings/drawing${number}.xml`,
});

function pivotParts(
  pivot: PivotPlan,
  own: number,
): readonly (readonly [path: string, kind: PartKind, text: string])[] {
  const cache = `xl/pivotCache/pivotCacheDefinition${own}.xml`;
  const records = `xl/pivotCache/pivotCacheRecords${own}.xml`;
  return [
    [cache, 'pivotCacheDefinition', pivotCacheXml(pivot)],
    [`xl/pivotTables/pivotTable${own}.xml`, 'pivotTable', pivotTableXml(pivot, own)],
    ...(pivot.records ? [[records, 'pivotCacheRecords', pivotRecordsXml(pivot)] as const] : []),
  ];
}

function pivotPartRelations(pivot: PivotPlan, own: number): ReadonlyMap<string, string> {
  const { kind, target } = cacheRelation(own);
  const records = `pivotCacheRecords${own}.xml`;
  const texts = new Map([
    [
      `xl/pivotTables/_rels/pivotTable${own}.xml.rels`,
      relationsXml([{ id: 'rId1', kind, target: `../${target}` }]),
    ],
  ]);
  if (pivot.records) {
    texts.set(
      `xl/pivotCache/_rels/pivotCacheDefinition${own}.xml.rels`,
      relationsXml([{ id: RECORDS_ID, kind: 'pivotCacheRecords', target: records }]),
    );
  }
  return texts;
}
