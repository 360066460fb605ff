import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import { areaAddress, cellAddress } from '../../core/workbook/cell-address';
import { storedFormula } from '../../core/workbook/formula-text';
import type {
  Area,
  Cell,
  CellStyle,
  SheetPlan,
  TablePlan,
  ValidationPlan,
} from '../../core/workbook/workbook-plan';
import { excelStyle } from './excel-style';
import { writePage } from './write-page';

/** Adds a sheet to an exceljs workbook; charts follow when the package is finished. */
export function writeSheet(workbook: Workbook, plan: SheetPlan): void {
  const sheet = workbook.addWorksheet(plan.name, { state: plan.visibility });
  sheet.columns = plan.columns.map(({ width, hidden }) => ({ width, hidden: hidden ?? false }));
  for (const block of plan.blocks) writeCells(sheet, block.row, block.column, block.cells);
  for (const table of plan.tables) writeTable(sheet, table);
  writeStyles(sheet, plan.styles);
  for (const { row, rows, height } of plan.rowHeights ?? []) {
    for (let index = row; index < row + rows; index += 1) sheet.getRow(index + 1).height = height;
  }
  for (const area of plan.merges ?? []) sheet.mergeCells(areaAddress(area));
  plan.conditionalFormats.forEach(({ area, formula, style }, index) => {
    sheet.addConditionalFormatting({
      ref: areaAddress(area),
      rules: [
        {
          type: 'expression',
          formulae: [storedFormula(formula)],
          priority: index + 1,
          style: excelStyle(style, 'conditional'),
        },
      ],
    });
  });
  const validations = validationsOf(sheet);
  for (const validation of plan.validations) {
    validations.add(areaAddress(validation.area), dataValidation(validation));
  }
  writeView(sheet, plan);
}

function writeCells(
  sheet: Worksheet,
  top: number,
  left: number,
  cells: readonly (readonly Cell[])[],
): void {
  cells.forEach((row, rowIndex) => {
    const target = sheet.getRow(top + rowIndex + 1);
    row.forEach((cell, columnIndex) => {
      if (cell === null) return;
      const place = target.getCell(left + columnIndex + 1);
      if (typeof cell === 'object') {
        place.value = {
          formula: withoutEquals(cell.formula),
          ...(cell.value === null ? {} : { result: cell.value }),
        };
        return;
      }
      place.value = cell;
      // A cell formatted as text stays text when somebody edits it.
      if (typeof cell === 'string' && FORMULA_SIGN.test(cell)) place.numFmt = '@';
    });
  });
}

/** First signs that Excel takes for the beginning of a formula when a cell is typed into. */
const FORMULA_SIGN = /^[=+\-@\t\r]/;

function writeTable(sheet: Worksheet, { name, area, style }: TablePlan): void {
  const header = sheet.getRow(area.row + 1);
  sheet.addTable({
    name,
    ref: cellAddress(area.row, area.column),
    headerRow: true,
    style: { theme: style as 'TableStyleLight1', showRowStripes: true },
    columns: Array.from({ length: area.columns }, (_, index) => ({
      name: header.getCell(area.column + index + 1).text,
      filterButton: true,
    })),
    // The cells stand already; the table only needs to know how many rows there are.
    rows: Array.from({ length: area.rows - 1 }, () => []),
  });
}

function writeStyles(sheet: Worksheet, styles: SheetPlan['styles']): void {
  const merged = new Map<string, CellStyle>();
  for (const { area, style } of styles) {
    const excel = new Map<CellStyle | undefined, ReturnType<typeof excelStyle>>();
    const combined = new Map<CellStyle | undefined, CellStyle>();
    forEachCell(area, (row, column) => {
      const address = cellAddress(row, column);
      const before = merged.get(address);
      const after = combined.get(before) ?? { ...before, ...style };
      combined.set(before, after);
      merged.set(address, after);
      const cell = sheet.getCell(row + 1, column + 1);
      const keepsText = cell.numFmt === '@' && after.numberFormat === undefined;
      const look = excel.get(before) ?? excelStyle(after, 'cell');
      excel.set(before, look);
      cell.style = keepsText ? { ...look, numFmt: '@' } : look;
    });
  }
}

function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      visit(row, column);
    }
  }
}

/** exceljs leaves the collection of a sheet's validations out of its types. */
function validationsOf(sheet: Worksheet): { add(address: string, rule: DataValidation): void } {
  const { dataValidations } = sheet as Worksheet & {
    readonly dataValidations: { add(address: string, rule: DataValidation): void };
  };
  return dataValidations;
}

function dataValidation({ rule, alert, title, message, prompt }: ValidationPlan): DataValidation {
  const [type, formula] =
    rule.kind === 'list'
      ? (['list', `"${rule.items.join(',')}"`] as const)
      : ([rule.kind === 'custom' ? 'custom' : 'list', withoutEquals(rule.formula)] as const);
  return {
    type,
    formulae: [formula],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: alert,
    errorTitle: title,
    error: message,
    ...(prompt === undefined ? {} : { showInputMessage: true, promptTitle: title, prompt }),
  };
}

function writeView(sheet: Worksheet, { freeze, print }: SheetPlan): void {
  sheet.views = [
    freeze
      ? { state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows }
      : { state: 'normal', showGridLines: false },
  ];
  if (print) writePage(sheet, print);
}

const withoutEquals = (formula: string): string => formula.replace(/^=/, '');
