import type { Instant } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import type { Text } from '../../core/text';
import { titleStyle, noteStyle } from '../../core/workbook/cell-styles';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { pivotHelpers } from '../../core/workbook/pivot-helpers';
import type { PivotLayout } from '../../core/workbook/pivot-layouts';
import { registerColumns } from '../../core/workbook/register-columns';
import { uniqueSheetNames } from '../../core/workbook/unique-sheet-names';
import { fillPivotHelpers } from './fill-pivot-helpers';
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
    }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/**
 * Makes a native PivotTable over the register on a sheet of its own, with slicers where Excel has
 * them, and shows it. One that was made before is refreshed and shown as people have turned it.
 */
export async function addPivot(
  layout: PivotLayout,
  ledger: LedgerSettings,
  asOf: Instant,
): Promise<PivotDone> {
  return runExcel(async (context) => {
    const wanted = [layout.row, layout.column].filter((key) => key !== undefined);
    await fillPivotHelpers(context, ledger, asOf, new Set(wanted));
    const located = await locateRegister(context, ledger);
    if (!located.ok) return { kind: 'refused', findings: located.findings };
    const { worksheets, pivotTables } = context.workbook;
    worksheets.load('items/name');
    const known = pivotTables.getItemOrNullObject(pivotName(layout.key));
    known.load('name');
    await context.sync();
    const taken = worksheets.items.map(({ name }) => name);
    const [name = ''] = uniqueSheetNames([...taken, layout.title[ledger.language]]).slice(-1);
    const isNew = known.isNullObject;
    if (!isNew) known.refresh();
    const sheet = isNew ? worksheets.add(name) : known.worksheet;
    if (isNew) layOutPivot(sheet, layout, located.register, ledger);
    sheet.load('name');
    sheet.activate();
    await context.sync();
    const slicersLeftOut = isNew && layout.slicers.length > 0 && !supports('1.10');
    return { kind: 'made', sheet: sheet.name, wasThere: !isNew, slicersLeftOut };
  });
}

/** Rows above the pivot: its title, what it is of and, as a pivot grows to the right, its slicers. */
const rowsAbove = ({ slicers }: PivotLayout): number =>
  slicers.length > 0 && supports('1.10') ? 16 : 3;

function layOutPivot(
  sheet: Excel.Worksheet,
  layout: PivotLayout,
  { table }: RegisterTable,
  ledger: LedgerSettings,
): void {
  const { language } = ledger;
  const title = sheet.getRange('A1');
  const note = sheet.getRange('A2');
  title.values = [[layout.title[language]]];
  note.values = [[about[language]]];
  styleRange(title, titleStyle, { rows: 1, columns: 1 });
  styleRange(note, noteStyle, { rows: 1, columns: 1 });
  title.format.rowHeight = 30;
  const pivot = sheet.pivotTables.add(
    pivotName(layout.key),
    table,
    sheet.getCell(rowsAbove(layout), 0),
  );
  const hierarchyOf = (key: string): Excel.PivotHierarchy =>
    pivot.hierarchies.getItem(headerOf(key, ledger));
  pivot.rowHierarchies.add(hierarchyOf(layout.row));
  if (layout.column !== undefined) pivot.columnHierarchies.add(hierarchyOf(layout.column));
  const count = pivot.dataHierarchies.add(hierarchyOf('id'));
  count.summarizeBy = Excel.AggregationFunction.count;
  count.name = counted[language];
  if (layout.isPareto) {
    const header = headerOf(layout.row, ledger);
    const rows = pivot.rowHierarchies.getItem(header).fields.getItem(header);
    addRunningShare(pivot, rows, hierarchyOf('version'), language);
    if (supports('1.9')) rows.sortByValues(Excel.SortBy.descending, count);
  }
  pivot.layout.layoutType = Excel.PivotLayoutType.tabular;
  if (supports('1.13')) pivot.refreshOnOpen = true;
  if (supports('1.10')) addSlicers(sheet, pivot, layout, ledger);
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

const SLICER = { left: 6, top: 54, width: 150, height: 175, gap: 12 };

/** Above the pivot, one beside the other. */
function addSlicers(
  sheet: Excel.Worksheet,
  pivot: Excel.PivotTable,
  { key, slicers }: PivotLayout,
  ledger: LedgerSettings,
): void {
  slicers.forEach((field, index) => {
    const header = headerOf(field, ledger);
    const slicer = sheet.slicers.add(pivot, header, sheet);
    slicer.name = `${pivotName(key)}_${index + 1}`;
    slicer.caption = header;
    slicer.left = SLICER.left + index * (SLICER.width + SLICER.gap);
    slicer.top = SLICER.top;
    slicer.width = SLICER.width;
    slicer.height = SLICER.height;
  });
}

/** What the register calls a column or helper. */
function headerOf(key: string, { rulebook, language }: LedgerSettings): string {
  const helper = pivotHelpers.find((one) => one.key === key);
  if (helper) return helper.header[language];
  return registerColumns(rulebook, language).find((one) => one.key === key)?.header ?? key;
}

const counted: Text = { zh: '件数', en: 'Complaints' };
const runningShare: Text = { zh: '累计占比', en: 'Running share' };
const about: Text = {
  zh: '数据来自登记表的全部投诉；登记表有变化时，打开着的加载项会自动刷新，也可右键“刷新”。',
  en: 'Of all complaints in the register. The open add-in refreshes it when the register changes; “Refresh” of the context menu does the same.',
};
