import { chartSvg } from '../../../core/workbook/chart-svg';
import type { ChartModel, Frame } from '../../model/chart-model';
import type { SheetModel } from '../../model/sheet-model';
import type { WorkbookModel } from '../../model/workbook-model';
import { chartDrawing } from './chart-drawing';
import type { GridLink } from './grid-link';
import type { GridPictures, PictureBox } from './grid-pictures';
import { SLICER } from './slicer-box';

/** Shows every chart of the workbook as a picture of what the cells hold now, and its slicers. */
export function writePictures(pictures: GridPictures, link: GridLink, model: WorkbookModel): void {
  for (const sheet of model.sheets) {
    const slicers = model.slicers.filter(({ sheetId }) => sheetId === sheet.id);
    pictures.keepOnly(sheet.id, new Set([...sheet.charts, ...slicers].map(({ id }) => id)));
    for (const chart of sheet.charts) {
      const box = chartBox(chart, sheet, link);
      const svg = chartSvg(chartDrawing(chart, model, box));
      void pictures.show(chart.id, sheet.id, { kind: 'picture', svg }, box);
    }
    for (const slicer of slicers) {
      const look = { kind: 'component', name: SLICER, data: { slicerId: slicer.id } } as const;
      void pictures.show(slicer.id, sheet.id, look, frameBox(slicer.frame, sheet, link));
    }
  }
}

/** Where a chart stands on the grid, whose columns are not as wide as Excel's. */
function chartBox({ over, frame }: ChartModel, sheet: SheetModel, link: GridLink): PictureBox {
  const worksheet = link.worksheet(sheet.id);
  if (!over || !worksheet) return frameBox(frame, sheet, link);
  const { row, column, rows, columns } = over;
  const sum = (from: number, count: number, sizeOf: (index: number) => number): number =>
    Array.from({ length: count }, (_, index) => sizeOf(from + index)).reduce((a, b) => a + b, 0);
  return {
    row,
    rowOffset: 0,
    column,
    columnOffset: 0,
    width: sum(column, columns, (index) => worksheet.getColumnWidth(index)),
    height: sum(row, rows, (index) => worksheet.getRowHeight(index)),
  };
}

function frameBox(
  { left, top, width, height }: Frame,
  sheet: SheetModel,
  link: GridLink,
): PictureBox {
  const worksheet = link.worksheet(sheet.id);
  const across = cellAt(pixels(left), (column) => worksheet?.getColumnWidth(column) ?? 0);
  const down = cellAt(pixels(top), (row) => worksheet?.getRowHeight(row) ?? 0);
  return {
    row: down.index,
    rowOffset: down.offset,
    column: across.index,
    columnOffset: across.offset,
    width: pixels(width),
    height: pixels(height),
  };
}

/** The column or row that lies so many pixels from the edge of the sheet. */
function cellAt(
  distance: number,
  sizeOf: (index: number) => number,
): { readonly index: number; readonly offset: number } {
  let index = 0;
  let offset = distance;
  for (let size = sizeOf(0); size > 0 && offset >= size; size = sizeOf(index)) {
    offset -= size;
    index += 1;
  }
  return { index, offset };
}

const pixels = (points: number): number => Math.round((points * 4) / 3);
