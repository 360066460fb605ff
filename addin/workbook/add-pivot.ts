import type { Instant } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import type { Period } from '../../core/summary/period';
import type { Text } from '../../core/text';
import { titleStyle, noteStyle } from '../../core/workbook/cell-styles';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { pivotHeader } from '../../core/workbook/pivot-header';
import type { PivotLayout } from '../../core/workbook/pivot-layouts';
import { pivotPeriod } from '../../core/workbook/pivot-period';
import { uniqueSheetNames } from '../../core/workbook/unique-sheet-names';
import { fillPivotHelpers } from './fill-pivot-helpers';
import {
  canKeepToPeriod,
  filterPivot,
  itemsInPeriod,
  readAxes,
  writePeriod,
} from './keep-to-period';
import { pivotName } from './refresh-pivots';
import { locateRegister, type RegisterTable } from './register-table';
import { runExcel } from './run-excel';
import { styleRange } from './style-range';

const supports = (version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);

/** Pivot tables came with ExcelApi 1.8; older Excel and WPS have none. */
export const canPivot = (): boolean => supports('1.8');

/** What came of it: the sheet of the pivot, or what is wrong with the register. */
export type PivotDone =
  | {
      readonly kind: 'made';
      readonly sheet: string;
      readonly wasThere: boolean;
      /** This Excel has no interface for slicers (ExcelApi 1.10). */
      readonly slicersLeftOut: boolean;
      /** This Excel has no interface that filters a pivot (ExcelApi 1.12). */
      readonly periodLeftOut: boolean;
    }
  /** No complaint was received in the period, and Excel cannot filter to nothing. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** A pivot to be made or shown: its layout, and the period it is kept to; absent: every complaint. */
interface PivotOrder {
  readonly layout: PivotLayout;
  readonly ledger: LedgerSettings;
  readonly asOf: Instant;
  readonly period: Period | undefined;
}

/**
 * Makes a native PivotTable over the register on a sheet of its own, with slicers where Excel has
 * them, and shows it. One that was made before is refreshed, kept to the period and shown as people
 * have turned it.
 */
export async function addPivot(order: PivotOrder): Promise<PivotDone> {
  return runExcel(async (context) => {
    const { layout, ledger, asOf, period } = order;
    const { worksheets, pivotTables } = context.workbook;
    worksheets.load('items/name');
    const known = pivotTables.getItemOrNullObject(pivotName(layout.key));
    known.load('name');
    await context.sync();
    const isNew = known.isNullObject;
    const axes = isNew ? axesOf(layout) : await shownAxes(context, known, ledger);
    const kept = period && pivotPeriod(period, axes);
    const free = axes.includes('helper:month') ? [] : (['helper:month'] as const);
    const filters = kept ? [kept.helper] : free;
    await fillPivotHelpers(context, ledger, asOf, new Set([...axesOf(layout), ...filters]));
    const located = await locateRegister(context, ledger);
    if (!located.ok) return { kind: 'refused', findings: located.findings };
    const items = kept && (await itemsInPeriod(context, ledger, kept));
    if (items?.length === 0) return { kind: 'empty' };
    const taken = worksheets.items.map(({ name }) => name);
    const [name = ''] = uniqueSheetNames([...taken, layout.title[ledger.language]]).slice(-1);
    if (!isNew) known.refresh();
    const sheet = isNew ? worksheets.add(name) : known.worksheet;
    const pivot = isNew ? layOutPivot(sheet, layout, located.register, ledger) : known;
    await filterPivot(context, pivot, ledger, filters[0], items);
    writePeriod(sheet, period);
    sheet.load('name');
    sheet.activate();
    await context.sync();
    return {
      kind: 'made',
      sheet: sheet.name,
      wasThere: !isNew,
      slicersLeftOut: isNew && layout.slicers.length > 0 && !supports('1.10'),
      periodLeftOut: period !== undefined && !canKeepToPeriod(),
    };
  });
}

const axesOf = ({ row, column }: PivotLayout): readonly string[] =>
  column === undefined ? [row] : [row, column];

async function shownAxes(
  context: Excel.RequestContext,
  pivot: Excel.PivotTable,
  ledger: LedgerSettings,
): Promise<readonly string[]> {
  const axes = readAxes(pivot, ledger);
  await context.sync();
  return axes();
}

/** Rows above the pivot: title, what it is of, period, its filter and, as a pivot grows to the right, its slicers. */
const rowsAbove = ({ slicers }: PivotLayout): number =>
  slicers.length > 0 && supports('1.10') ? 19 : 7;

function layOutPivot(
  sheet: Excel.Worksheet,
  layout: PivotLayout,
  register: RegisterTable,
  ledger: LedgerSettings,
): Excel.PivotTable {
  const { language } = ledger;
  const headerOf = (key: string): string => shownHeader(register, key, ledger);
  writeHead(sheet, layout, language);
  const pivot = sheet.pivotTables.add(
    pivotName(layout.key),
    register.table,
    sheet.getCell(rowsAbove(layout), 0),
  );
  const hierarchyOf = (key: string): Excel.PivotHierarchy =>
    pivot.hierarchies.getItem(headerOf(key));
  pivot.rowHierarchies.add(hierarchyOf(layout.row));
  if (layout.column !== undefined) pivot.columnHierarchies.add(hierarchyOf(layout.column));
  const count = pivot.dataHierarchies.add(hierarchyOf('id'));
  count.summarizeBy = Excel.AggregationFunction.count;
  count.name = counted[language];
  if (layout.isPareto) {
    const header = headerOf(layout.row);
    const rows = pivot.rowHierarchies.getItem(header).fields.getItem(header);
    addRunningShare(pivot, rows, hierarchyOf('version'), language);
    if (supports('1.9')) rows.sortByValues(Excel.SortBy.descending, count);
  }
  pivot.layout.layoutType = Excel.PivotLayoutType.tabular;
  if (supports('1.13')) pivot.refreshOnOpen = true;
  if (supports('1.10')) addSlicers(sheet, pivot, layout, headerOf);
  return pivot;
}

/** The header as it stands in the sheet, which may be of another version or language. */
function shownHeader({ headers, map }: RegisterTable, key: string, ledger: LedgerSettings): string {
  return headers[map.places.get(key) ?? -1] ?? pivotHeader(key, ledger);
}

/** Title, what the pivot is of, the label of its period and what may stand beside it. */
function writeHead(
  sheet: Excel.Worksheet,
  { title }: PivotLayout,
  language: LedgerSettings['language'],
): void {
  const lines = [
    { text: title[language], style: titleStyle },
    { text: about[language], style: noteStyle },
    { text: periodLabel[language], style: { bold: true } },
    { text: periodHint[language], style: noteStyle },
  ] as const;
  lines.forEach(({ text, style }, row) => {
    const cell = sheet.getCell(row, 0);
    cell.values = [[text]];
    styleRange(cell, style, { rows: 1, columns: 1 });
  });
  sheet.getCell(0, 0).format.rowHeight = 30;
}

/** Every row has a version, so that its count is that of the rows. */
function addRunningShare(
  pivot: Excel.PivotTable,
  rows: Excel.PivotField,
  versions: Excel.PivotHierarchy,
  language: LedgerSettings['language'],
): void {
  const running = pivot.dataHierarchies.add(versions);
  running.summarizeBy = Excel.AggregationFunction.count;
  running.name = runningShare[language];
  running.showAs = {
    calculation: Excel.ShowAsCalculation.percentRunningTotal,
    baseField: rows,
  };
}

const SLICER = { left: 6, top: 81, width: 150, height: 175, gap: 12 };

/** Above the pivot, one beside the other. */
function addSlicers(
  sheet: Excel.Worksheet,
  pivot: Excel.PivotTable,
  { key, slicers }: PivotLayout,
  headerOf: (key: string) => string,
): void {
  slicers.forEach((field, index) => {
    const header = headerOf(field);
    const slicer = sheet.slicers.add(pivot, header, sheet);
    slicer.name = `${pivotName(key)}_${index + 1}`;
    slicer.caption = header;
    slicer.left = SLICER.left + index * (SLICER.width + SLICER.gap);
    slicer.top = SLICER.top;
    slicer.width = SLICER.width;
    slicer.height = SLICER.height;
  });
}

const counted: Text = { zh: '件数', en: 'Complaints' };
const runningShare: Text = { zh: '累计占比', en: 'Running share' };
const periodLabel: Text = { zh: '期间', en: 'Period' };
const periodHint: Text = {
  zh: '期间可改成 2026-10、2026-Q4 或 2026-10-05/2026-11-04，再点加载项的“刷新透视表”；留空则由您自己筛选。',
  en: 'The period can be changed to 2026-10, 2026-Q4 or 2026-10-05/2026-11-04: press “Refresh PivotTables” of the add-in then; leave it empty to filter by hand.',
};
const about: Text = {
  zh: '数据来自登记表，按收到时间落在下面期间内的投诉计；登记表有变化时，打开着的加载项会自动刷新，也可右键“刷新”。',
  en: 'Of the complaints in the register that were received in the period below. The open add-in refreshes it when the register changes; “Refresh” of the context menu does the same.',
};
