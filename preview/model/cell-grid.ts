import { type Area, boundingArea, intersection } from './area';
import type { Cell } from './cell';

/** The cells of one sheet, kept row by row; a missing cell is empty and of the default look. */
export class CellGrid {
  #rows: ((Cell | undefined)[] | undefined)[] = [];

  cellAt(row: number, column: number): Cell | undefined {
    return this.#rows[row]?.[column];
  }

  setCell(row: number, column: number, cell: Cell | undefined): void {
    const cells = (this.#rows[row] ??= []);
    if (cell && isKept(cell)) cells[column] = cell;
    else if (column < cells.length) cells[column] = undefined;
  }

  /** Calls back for every kept cell inside the area, row by row. */
  forEach(area: Area, visit: (row: number, column: number, cell: Cell) => void): void {
    const lastRow = Math.min(area.row + area.rows, this.#rows.length);
    for (let row = area.row; row < lastRow; row++) {
      const cells = this.#rows[row];
      if (!cells) continue;
      const lastColumn = Math.min(area.column + area.columns, cells.length);
      for (let column = area.column; column < lastColumn; column++) {
        const cell = cells[column];
        if (cell) visit(row, column, cell);
      }
    }
  }

  /** The smallest area around the cells in use; `valuesOnly` leaves out what is only formatted. */
  usedArea(within: Area, valuesOnly: boolean): Area | undefined {
    let used: Area | undefined;
    this.forEach(within, (row, column, cell) => {
      if (valuesOnly && cell.value === null && cell.formula === undefined) return;
      const one = { row, column, rows: 1, columns: 1 };
      used = used ? boundingArea(used, one) : one;
    });
    return used;
  }

  /** Moves the cells of an area by rows and columns; what leaves is emptied, what is hit replaced. */
  move(area: Area, rows: number, columns: number): void {
    const moved: [number, number, Cell][] = [];
    this.forEach(area, (row, column, cell) => moved.push([row, column, cell]));
    for (const [row, column] of moved) this.setCell(row, column, undefined);
    this.clear({ ...area, row: area.row + rows, column: area.column + columns });
    for (const [row, column, cell] of moved) this.setCell(row + rows, column + columns, cell);
  }

  clear(area: Area): void {
    const all = { row: 0, column: 0, rows: this.#rows.length, columns: area.column + area.columns };
    const inside = intersection(area, all);
    if (!inside) return;
    const cells: [number, number][] = [];
    this.forEach(inside, (row, column) => cells.push([row, column]));
    for (const [row, column] of cells) this.setCell(row, column, undefined);
  }

  clearAll(): void {
    this.#rows = [];
  }
}

function isKept(cell: Cell): boolean {
  return cell.value !== null || cell.formula !== undefined || (cell.style ?? 0) !== 0;
}
