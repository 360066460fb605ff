import { BooleanNumber, type ICellData, type IRange } from '@univerjs/presets';
import { boundingArea, type Area } from '../../model/area';
import type { CellValue } from '../../model/cell';
import { shiftCells } from '../../model/shift-cells';
import type { SheetModel } from '../../model/sheet-model';
import type { WorkbookModel } from '../../model/workbook-model';
import { cellValue } from './grid-cell';
import type { GridLink } from './grid-link';
import { areaOfRange } from './grid-range';
import { readCells } from './read-cells';

/** A command that ran on the grid. */
export interface GridCommand {
  readonly id: string;
  readonly params: unknown;
  readonly options: { readonly fromFormula?: boolean } | undefined;
}

interface CommandParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;
  readonly selections?: readonly { readonly range: IRange }[];
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly name?: string;
  readonly hidden?: BooleanNumber;
  readonly color?: string;
  readonly colWidth?: number | Readonly<Record<number, number | null>>;
  readonly rowHeight?: number | Readonly<Record<number, number | null>>;
  readonly fromOrder?: number;
  readonly toOrder?: number;
  readonly sheet?: { readonly id: string; readonly name: string };
  readonly ySplit?: number;
  readonly xSplit?: number;
}

/** Takes what a person did at the grid, and what formulas came to, into the model. */
export function readGridCommand(command: GridCommand, model: WorkbookModel, link: GridLink): void {
  const params = (command.params ?? {}) as CommandParams;
  if (params.unitId !== link.unitId) return;
  if (command.id === 'sheet.mutation.insert-sheet') insertSheet(params, model, link);
  const sheet = model.sheetById(params.subUnitId ?? '');
  if (!sheet) return;
  if (command.options?.fromFormula) readResults(params, sheet);
  else readers[command.id]?.({ params, sheet, model, link });
}

interface Reading {
  readonly params: CommandParams;
  readonly sheet: SheetModel;
  readonly model: WorkbookModel;
  readonly link: GridLink;
}

const readers: Readonly<Record<string, (reading: Reading) => void>> = {
  'sheet.mutation.set-range-values': ({ params, sheet, model, link }) => {
    const area = writtenArea(params.cellValue ?? {});
    if (area) readCells(model, sheet, link, area);
  },
  'sheet.operation.set-selections': ({ params, sheet, model, link }) => {
    const last = params.selections?.at(-1);
    const worksheet = link.worksheet(sheet.id);
    if (!last || !worksheet) return;
    const area = areaOfRange(last.range, worksheet.getRowCount(), worksheet.getColumnCount());
    model.select(sheet.id, area, 'person');
  },
  'sheet.operation.set-worksheet-active': ({ sheet, model }) => model.activate(sheet.id),
  'sheet.mutation.insert-row': (reading) => shiftRows(reading, 'down'),
  'sheet.mutation.remove-rows': (reading) => shiftRows(reading, 'up'),
  'sheet.mutation.insert-col': readAll,
  'sheet.mutation.remove-col': readAll,
  'sheet.mutation.move-rows': readAll,
  'sheet.mutation.move-columns': readAll,
  'sheet.mutation.move-range': readAll,
  'sheet.mutation.reorder-range': readAll,
  'sheet.mutation.set-worksheet-name': ({ params, sheet }) => {
    if (params.name !== undefined) sheet.changeSettings({ name: params.name }, 'person');
  },
  'sheet.mutation.set-worksheet-hidden': ({ params, sheet }) =>
    sheet.changeSettings(
      { visibility: params.hidden === BooleanNumber.TRUE ? 'Hidden' : 'Visible' },
      'person',
    ),
  'sheet.mutation.set-tab-color': ({ params, sheet }) =>
    sheet.changeSettings({ tabColor: params.color ?? '' }, 'person'),
  'sheet.mutation.set-worksheet-order': ({ params, sheet, model }) =>
    model.moveSheet(sheet.id, params.toOrder ?? 0),
  'sheet.mutation.remove-sheet': ({ sheet, model }) => model.removeSheet(sheet.id, 'person'),
  'sheet.mutation.set-frozen': ({ params, sheet }) => {
    sheet.freeze = { rows: params.ySplit ?? 0, columns: params.xSplit ?? 0 };
    sheet.emit({ kind: 'freeze', sheetId: sheet.id, source: 'person' });
  },
  'sheet.mutation.set-worksheet-col-width': ({ params, sheet }) =>
    readSizes(sheet, sheet.columnWidths, params.ranges, params.colWidth, 'column'),
  'sheet.mutation.set-worksheet-row-height': ({ params, sheet }) =>
    readSizes(sheet, sheet.rowHeights, params.ranges, params.rowHeight, 'row'),
  'sheet.mutation.set-col-hidden': ({ params, sheet }) =>
    readHidden(sheet, sheet.hiddenColumns, params.ranges, 'column', true),
  'sheet.mutation.set-col-visible': ({ params, sheet }) =>
    readHidden(sheet, sheet.hiddenColumns, params.ranges, 'column', false),
  'sheet.mutation.set-row-hidden': ({ params, sheet }) =>
    readHidden(sheet, sheet.hiddenRows, params.ranges, 'row', true),
  'sheet.mutation.set-row-visible': ({ params, sheet }) =>
    readHidden(sheet, sheet.hiddenRows, params.ranges, 'row', false),
};

function insertSheet(params: CommandParams, model: WorkbookModel, link: GridLink): void {
  const made = params.sheet;
  if (!made || model.sheetById(made.id)) return;
  const sheet = model.addSheet(made.name, 'person', made.id);
  readAll({ params, sheet, model, link });
}

function readResults(params: CommandParams, sheet: SheetModel): void {
  const results: { row: number; column: number; value: CellValue }[] = [];
  for (const [row, cells] of Object.entries(params.cellValue ?? {})) {
    for (const [column, data] of Object.entries(cells)) {
      results.push({ row: Number(row), column: Number(column), value: cellValue(data) });
    }
  }
  sheet.putResults(results);
}

function writtenArea(cells: NonNullable<CommandParams['cellValue']>): Area | undefined {
  let area: Area | undefined;
  for (const [row, columns] of Object.entries(cells)) {
    for (const column of Object.keys(columns)) {
      const one = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
      area = area ? boundingArea(area, one) : one;
    }
  }
  return area;
}

function shiftRows({ params, sheet, model }: Reading, direction: 'down' | 'up'): void {
  if (!params.range) return;
  const { startRow, endRow } = params.range;
  const area = { row: startRow, column: 0, rows: endRow - startRow + 1, columns: 16_384 };
  shiftCells(model, sheet, area, direction, 'person');
}

function readAll({ sheet, model, link }: Reading): void {
  const worksheet = link.worksheet(sheet.id);
  if (!worksheet) return;
  const area = {
    row: 0,
    column: 0,
    rows: worksheet.getRowCount(),
    columns: worksheet.getColumnCount(),
  };
  readCells(model, sheet, link, area);
}

function readSizes(
  sheet: SheetModel,
  sizes: Map<number, number>,
  ranges: readonly IRange[] = [],
  size: number | Readonly<Record<number, number | null>> = 0,
  line: 'row' | 'column',
): void {
  for (const range of ranges) {
    const [from, to] =
      line === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    for (let index = from; index <= to; index++) {
      const pixels = typeof size === 'number' ? size : size[index];
      if (pixels) sizes.set(index, pixels * 0.75);
    }
  }
  sheet.emit({ kind: 'sizes', sheetId: sheet.id, source: 'person' });
}

function readHidden(
  sheet: SheetModel,
  hidden: Set<number>,
  ranges: readonly IRange[] = [],
  line: 'row' | 'column',
  isHidden: boolean,
): void {
  for (const range of ranges) {
    const [from, to] =
      line === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    for (let index = from; index <= to; index++) {
      if (isHidden) hidden.add(index);
      else hidden.delete(index);
    }
  }
  sheet.emit({ kind: 'sizes', sheetId: sheet.id, source: 'person' });
}
