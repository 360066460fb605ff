import { columnLetters } from '../../core/workbook/cell-address';
import type { Cell, SheetPlan } from '../../core/workbook/workbook-plan';
import { cellXml, type SharedParts } from './cell-xml';
import { rowStyles } from './row-styles';

/** The rows of a sheet as its part has them, one by one; rows without anything are left out. */
export function* rowsXml(plan: SheetPlan, shared: SharedParts): Generator<string> {
  const stylesOf = rowStyles(plan, shared.styles);
  const heightOf = heights(plan);
  const hidden = hiddenCells(plan);
  const letters: string[] = [];
  const last = lastRow(plan);
  for (let row = 0; row < last; row += 1) {
    const line = lineOf(plan, row);
    const styles = stylesOf(row);
    const height = heightOf.get(row);
    const cells: string[] = [];
    const width = Math.max(line.length, styles.length);
    for (let column = 0; column < width; column += 1) {
      const address = `${(letters[column] ??= columnLetters(column))}${row + 1}`;
      const cell = hidden.has(address) ? null : (line[column] ?? null);
      cells.push(cellXml(address, styles[column] ?? 0, cell, shared));
    }
    const content = cells.join('');
    if (content === '' && height === undefined) continue;
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    yield `<row r="${row + 1}"${size}>${content}</row>`;
  }
}

/** The values of a row by column; a later block stands over an earlier one. */
function lineOf({ blocks }: SheetPlan, row: number): readonly Cell[] {
  const line: Cell[] = [];
  for (const block of blocks) {
    block.cells[row - block.row]?.forEach((cell, index) => {
      if (cell === null) return;
      const column = block.column + index;
      while (line.length < column) line.push(null);
      line[column] = cell;
    });
  }
  return line;
}

function heights({ rowHeights = [] }: SheetPlan): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { row, rows, height } of rowHeights) {
    for (let index = row; index < row + rows; index += 1) found.set(index, height);
  }
  return found;
}

/** Cells of merged areas that the first one covers. */
function hiddenCells({ merges = [] }: SheetPlan): ReadonlySet<string> {
  return new Set(
    merges.flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns - 1 }, (_, index) => {
        const place = index + 1;
        return `${columnLetters(column + (place % columns))}${row + Math.floor(place / columns) + 1}`;
      }),
    ),
  );
}

function lastRow({ blocks, styles, rowHeights = [], merges = [] }: SheetPlan): number {
  const ends = [
    ...blocks.map(({ row, cells }) => row + cells.length),
    ...merges.map(({ row, rows }) => row + rows),
  ];
  let last = Math.max(0, ...ends);
  for (const { area } of styles) last = Math.max(last, area.row + area.rows);
  for (const { row, rows } of rowHeights) last = Math.max(last, row + rows);
  return last;
}
