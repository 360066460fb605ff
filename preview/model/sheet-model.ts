import { type Area, boundingArea, intersection, isEntireColumn, isEntireRow } from './area';
import { areaDifference } from './area-difference';
import type { Cell, CellStyle, CellValue } from './cell';
import { CellGrid } from './cell-grid';
import type { ChartModel } from './chart-model';
import type { ChangeSource, ModelChange } from './model-change';
import { parseCellInput } from './parse-cell-input';
import type { Comment, ConditionalFormat, SheetFilter, Validation } from './sheet-rules';
import type { StyleTable } from './style-table';
import { withoutKeys } from './without-keys';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** What a whole sheet is set to. */
export interface SheetSettings {
  readonly name: string;
  readonly visibility: Visibility;
  /** `#RRGGBB`, or empty for none. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly protected: boolean;
  /** Page set-up in Office.js's own names. */
  readonly page: Readonly<Record<string, unknown>>;
}

export type Emit = (change: ModelChange) => void;

/** One sheet: its cells and everything that hangs on their places. */
export class SheetModel {
  settings: SheetSettings;
  readonly grid = new CellGrid();
  /** Points by column, then by row; a missing entry is the standard size. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();
  /** The hidden rows that a filter hides. */
  readonly filteredRows = new Set<number>();
  readonly columnStyles = new Map<number, number>();
  readonly rowStyles = new Map<number, number>();
  merges: readonly Area[] = [];
  freeze = { rows: 0, columns: 0 };
  filter: SheetFilter | undefined;
  conditionalFormats: readonly ConditionalFormat[] = [];
  validations: readonly Validation[] = [];
  comments: readonly Comment[] = [];
  charts: readonly ChartModel[] = [];

  constructor(
    readonly id: string,
    name: string,
    readonly styles: StyleTable,
    readonly emit: Emit,
  ) {
    this.settings = {
      name,
      visibility: 'Visible',
      tabColor: '',
      showGridlines: true,
      showHeadings: true,
      protected: false,
      page: {},
    };
  }

  get name(): string {
    return this.settings.name;
  }

  changeSettings(patch: Partial<SheetSettings>, source: ChangeSource): void {
    this.settings = { ...this.settings, ...patch };
    this.emit({ kind: 'sheet-settings', sheetId: this.id, source });
  }

  valueAt(row: number, column: number): CellValue {
    return this.grid.cellAt(row, column)?.value ?? null;
  }

  formulaAt(row: number, column: number): string | undefined {
    return this.grid.cellAt(row, column)?.formula;
  }

  styleIdAt(row: number, column: number): number {
    return (
      this.grid.cellAt(row, column)?.style ??
      this.rowStyles.get(row) ??
      this.columnStyles.get(column) ??
      0
    );
  }

  styleAt(row: number, column: number): CellStyle {
    return this.styles.styleOf(this.styleIdAt(row, column));
  }

  /** Puts inputs into an area as if typed; `null` leaves a cell as it is, `''` empties it. */
  writeInputs(
    area: Area,
    inputOf: (row: number, column: number) => string | number | boolean | null,
    source: ChangeSource,
  ): void {
    const before = area.rows * area.columns === 1 ? this.valueAt(area.row, area.column) : undefined;
    for (let row = 0; row < area.rows; row++) {
      for (let column = 0; column < area.columns; column++) {
        const input = inputOf(row, column);
        if (input !== null) this.#writeInput(area.row + row, area.column + column, input);
      }
    }
    this.#emitCells(area, 'contents', source, before);
  }

  #emitCells(
    area: Area,
    what: 'contents' | 'look' | 'both',
    source: ChangeSource,
    before: CellValue | undefined,
  ): void {
    const change = { kind: 'cells', sheetId: this.id, area, what, source } as const;
    this.emit(before === undefined ? change : { ...change, before });
  }

  #writeInput(row: number, column: number, input: string | number | boolean): void {
    const styleId = this.styleIdAt(row, column);
    const style = this.styles.styleOf(styleId);
    const parsed = parseCellInput(input, style.numberFormat);
    const adopts =
      parsed.numberFormat !== undefined && (style.numberFormat ?? 'General') === 'General';
    this.grid.setCell(row, column, {
      value: parsed.value,
      ...(parsed.formula === undefined ? {} : { formula: parsed.formula }),
      style: adopts
        ? this.styles.idOf({ ...style, numberFormat: parsed.numberFormat ?? 'General' })
        : styleId,
    });
  }

  /** Replaces whole cells without reading them as if typed. */
  putCells(
    area: Area,
    cellOf: (row: number, column: number) => Cell | undefined,
    what: 'contents' | 'look' | 'both',
    source: ChangeSource,
  ): void {
    const before = area.rows * area.columns === 1 ? this.valueAt(area.row, area.column) : undefined;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        this.grid.setCell(row, column, cellOf(row, column));
      }
    }
    this.#emitCells(area, what, source, before);
  }

  /** Keeps results of the formula engine; cells that changed meanwhile are left alone. */
  putResults(results: readonly { row: number; column: number; value: CellValue }[]): void {
    let area: Area | undefined;
    for (const { row, column, value } of results) {
      const cell = this.grid.cellAt(row, column);
      if (cell?.formula === undefined || cell.value === value) continue;
      this.grid.setCell(row, column, { ...cell, value });
      const one = { row, column, rows: 1, columns: 1 };
      area = area ? boundingArea(area, one) : one;
    }
    if (!area) return;
    this.emit({
      kind: 'cells',
      sheetId: this.id,
      area,
      what: 'contents',
      source: 'calculation',
    });
  }

  /** Changes the look of an area; whole columns and rows keep it for cells to come. */
  restyle(area: Area, change: (style: CellStyle) => CellStyle, source: ChangeSource): void {
    const next = new Map<number, number>();
    const restyled = (id: number): number => {
      const known = next.get(id);
      if (known !== undefined) return known;
      const made = this.styles.idOf(change(this.styles.styleOf(id)));
      next.set(id, made);
      return made;
    };
    if (isEntireColumn(area)) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        this.columnStyles.set(column, restyled(this.columnStyles.get(column) ?? 0));
      }
    } else if (isEntireRow(area)) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        this.rowStyles.set(row, restyled(this.rowStyles.get(row) ?? 0));
      }
    }
    if (isEntireColumn(area) || isEntireRow(area)) {
      this.grid.forEach(area, (row, column, cell) => {
        this.grid.setCell(row, column, { ...cell, style: restyled(cell.style ?? 0) });
      });
    } else {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          const cell = this.grid.cellAt(row, column) ?? { value: null };
          const style = restyled(this.styleIdAt(row, column));
          this.grid.setCell(row, column, { ...cell, style });
        }
      }
    }
    this.emit({ kind: 'cells', sheetId: this.id, area, what: 'look', source });
  }

  /** Empties cells: what they hold, how they look, or both. */
  clear(area: Area, what: 'contents' | 'look' | 'both', source: ChangeSource): void {
    const kept: [number, number, Cell][] = [];
    this.grid.forEach(area, (row, column, cell) => kept.push([row, column, cell]));
    for (const [row, column, cell] of kept) {
      this.grid.setCell(row, column, clearedCell(cell, what));
    }
    if (what !== 'contents') {
      if (isEntireColumn(area)) dropKeys(this.columnStyles, area.column, area.columns);
      if (isEntireRow(area)) dropKeys(this.rowStyles, area.row, area.rows);
      this.removeConditionalFormats(area, source);
    }
    this.emit({ kind: 'cells', sheetId: this.id, area, what, source });
  }

  usedArea(within: Area, valuesOnly: boolean): Area | undefined {
    return this.grid.usedArea(within, valuesOnly);
  }

  changeConditionalFormats(formats: readonly ConditionalFormat[], source: ChangeSource): void {
    this.conditionalFormats = formats;
    this.emit({ kind: 'conditional-formats', sheetId: this.id, source });
  }

  /** Drops the rules that lie wholly inside the area. */
  removeConditionalFormats(area: Area, source: ChangeSource): void {
    const left = this.conditionalFormats.filter((format) => {
      const shared = intersection(format.area, area);
      return !shared || areaDifference(format.area, shared).length > 0;
    });
    if (left.length < this.conditionalFormats.length) this.changeConditionalFormats(left, source);
  }

  changeCharts(charts: readonly ChartModel[], source: ChangeSource): void {
    this.charts = charts;
    this.emit({ kind: 'charts', sheetId: this.id, source });
  }

  changeValidations(validations: readonly Validation[], source: ChangeSource): void {
    this.validations = validations;
    this.emit({ kind: 'validations', sheetId: this.id, source });
  }
}

function clearedCell(cell: Cell, what: 'contents' | 'look' | 'both'): Cell | undefined {
  if (what === 'both') return undefined;
  if (what === 'contents') return { value: null, style: cell.style ?? 0 };
  return withoutKeys(cell, 'style');
}

function dropKeys(map: Map<number, number>, from: number, count: number): void {
  for (const key of [...map.keys()]) if (key >= from && key < from + count) map.delete(key);
}
