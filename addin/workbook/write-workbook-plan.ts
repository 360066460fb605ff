import type { Area, SheetPlan, WorkbookPlan } from '../../core/workbook/workbook-plan';
import { addChart } from './add-chart';
import { cellOperations } from './cell-operations';
import { formatConditionally } from './format-conditionally';
import { layOutPage } from './lay-out-page';
import { styleRange } from './style-range';
import { syncInBatches, type Operation } from './sync-in-batches';
import { textCells } from './text-cells';
import { validateRange } from './validate-range';

/**
 * Writes a planned workbook into the open one: new sheets with their cells, tables, names,
 * conditional formats, validations, layout and, where Excel has them (ExcelApi 1.8), charts.
 *
 * @param onProgress told the share done (0–1).
 * @throws OfficeExtension.Error when a sheet, table or name of that name is already there.
 */
export async function writeWorkbookPlan(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  onProgress?: (share: number) => void,
): Promise<void> {
  const { worksheets, names } = context.workbook;
  const sheets = plan.sheets.map((sheetPlan) => ({
    sheetPlan,
    sheet: worksheets.add(sheetPlan.name),
  }));
  // The names come first: formulas are calculated as they are written.
  for (const { name, formula } of plan.names) names.add(name, formula);
  await syncInBatches(
    context,
    sheets.flatMap(({ sheet, sheetPlan }) => sheetOperations(sheet, sheetPlan)),
    onProgress,
  );
}

/** A request for a format, a table or a rule is small; this is generous. */
const SMALL = 1_000;

function sheetOperations(sheet: Excel.Worksheet, plan: SheetPlan): readonly Operation[] {
  const small = (run: () => void): Operation => ({ bytes: SMALL, run });
  const rangeOf = (area: Area) =>
    sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const isText = textCells(plan.styles);
  return [
    ...plan.styles.map(({ area, style }) => small(() => styleRange(rangeOf(area), style, area))),
    ...plan.blocks.flatMap(({ row, column, cells }) =>
      cellOperations({ sheet, row, column, isText }, cells),
    ),
    ...(plan.merges ?? []).map((area) => small(() => rangeOf(area).merge())),
    ...plan.tables.map(({ name, area, style }) =>
      small(() => {
        const table = sheet.tables.add(rangeOf(area), true);
        table.name = name;
        table.style = style;
      }),
    ),
    ...plan.conditionalFormats.map((format) =>
      small(() => formatConditionally(rangeOf(format.area), format)),
    ),
    ...plan.validations.map((validation) =>
      small(() => validateRange(rangeOf(validation.area), validation)),
    ),
    ...plan.columns.map(({ width }, column) =>
      small(() => {
        columnOf(sheet, column).format.columnWidth = pointsOf(width);
      }),
    ),
    ...(plan.rowHeights ?? []).map(({ row, rows, height }) =>
      small(() => {
        rangeOf({ row, column: 0, rows, columns: 1 }).format.rowHeight = height;
      }),
    ),
    // Before columns are hidden: a chart is not made over cells that cannot be seen.
    ...plan.charts.map((chart) => ({ bytes: 5 * SMALL, run: () => addChart(sheet, chart) })),
    ...plan.columns.flatMap(({ hidden }, column) =>
      hidden
        ? [
            small(() => {
              columnOf(sheet, column).columnHidden = true;
            }),
          ]
        : [],
    ),
    small(() => layOut(sheet, plan)),
  ];
}

const columnOf = (sheet: Excel.Worksheet, column: number): Excel.Range =>
  sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();

function layOut(sheet: Excel.Worksheet, { freeze, print, visibility }: SheetPlan): void {
  if (freeze && freeze.rows > 0 && freeze.columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns));
  } else if (freeze && freeze.rows > 0) {
    sheet.freezePanes.freezeRows(freeze.rows);
  }
  if (!freeze) sheet.showGridlines = false;
  if (print) layOutPage(sheet, print);
  if (visibility === 'hidden') sheet.visibility = 'Hidden';
}

/** Excel draws a digit of the standard font 7 pixels wide, with 5 pixels of margin to a cell. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;
