import { BooleanNumber, type IRange } from '@univerjs/presets';
import type { SheetModel } from '../../model/sheet-model';
import type { GridLink } from './grid-link';

/** Hides or shows a sheet's rows and columns and gives them their sizes. */
export function writeSizes(link: GridLink, sheet: SheetModel): void {
  const worksheet = link.worksheet(sheet.id);
  if (!worksheet) return;
  const shownColumns = indexes(worksheet.getHiddenCols(), 'Column');
  const columnData = lineData(sheet.columnWidths, sheet.hiddenColumns, shownColumns, (w) => ({
    w,
  }));
  link.run('sheet.mutation.set-col-data', { subUnitId: sheet.id, columnData });
  // The grid hides the rows of a filter by itself.
  const hiddenRows = new Set([...sheet.hiddenRows].filter((row) => !sheet.filteredRows.has(row)));
  const shownRows = indexes(worksheet.getRowManager().getHiddenRows(), 'Row');
  const rowData = lineData(sheet.rowHeights, hiddenRows, shownRows, (h) => ({
    h,
    ia: BooleanNumber.FALSE,
  }));
  link.run('sheet.mutation.set-row-data', { subUnitId: sheet.id, rowData });
}

interface LineData {
  readonly w?: number;
  readonly h?: number;
  readonly ia?: BooleanNumber;
  readonly hd: BooleanNumber;
}

/** What the grid keeps of rows or columns; those hidden until now and no longer are shown again. */
function lineData(
  points: ReadonlyMap<number, number>,
  hidden: ReadonlySet<number>,
  hiddenBefore: readonly number[],
  sized: (pixels: number) => Omit<LineData, 'hd'>,
): Readonly<Record<number, LineData>> {
  const data: Record<number, LineData> = {};
  for (const index of new Set([...points.keys(), ...hidden, ...hiddenBefore])) {
    const size = points.get(index);
    data[index] = {
      ...(size === undefined ? {} : sized(Math.round((size * 4) / 3))),
      hd: hidden.has(index) ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    };
  }
  return data;
}

function indexes(ranges: readonly IRange[], line: 'Row' | 'Column'): readonly number[] {
  return ranges.flatMap((range) => {
    const [from, to] =
      line === 'Row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}
