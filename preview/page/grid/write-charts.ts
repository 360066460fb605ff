import { chartSvg } from '../../../core/workbook/chart-svg';
import type { ChartModel } from '../../model/chart-model';
import type { SheetModel } from '../../model/sheet-model';
import type { WorkbookModel } from '../../model/workbook-model';
import { chartDrawing } from './chart-drawing';
import type { GridLink } from './grid-link';
import type { GridPictures, PictureBox } from './grid-pictures';

/** Shows every chart of the workbook as a picture of what its cells hold now. */
export function writeCharts(pictures: GridPictures, link: GridLink, model: WorkbookModel): void {
  for (const sheet of model.sheets) {
    pictures.keepOnly(sheet.id, new Set(sheet.charts.map(({ id }) => id)));
    for (const chart of sheet.charts) {
      const box = boxOf(chart, sheet, link);
      void pictures.show(chart.id, sheet.id, chartSvg(chartDrawing(chart, model, box)), box);
    }
  }
}

/** Where a chart stands on the grid, whose columns are not as wide as Excel's. */
function boxOf({ over, frame }: ChartModel, sheet: SheetModel, link: GridLink): PictureBox {
  const worksheet = link.worksheet(sheet.id);
  if (!over || !worksheet) {
    return { row: 0, column: 0, width: pixels(frame.width), height: pixels(frame.height) };
  }
  const { row, column, rows, columns } = over;
  const sum = (from: number, count: number, sizeOf: (index: number) => number): number =>
    Array.from({ length: count }, (_, index) => sizeOf(from + index)).reduce((a, b) => a + b, 0);
  return {
    row,
    column,
    width: sum(column, columns, (index) => worksheet.getColumnWidth(index)),
    height: sum(row, rows, (index) => worksheet.getRowHeight(index)),
  };
}

const pixels = (points: number): number => Math.round((points * 4) / 3);
